package org.foramen.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers given so far, by linkId: the only state of an interview. */
public record Answers(Map<String, Answer> byLinkId) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byLinkId = Collections.unmodifiableMap(new LinkedHashMap<>(byLinkId));
    }

    public Optional<Answer> to(String linkId) {
        return Optional.ofNullable(byLinkId.get(linkId));
    }

    public boolean has(String linkId) {
        return byLinkId.containsKey(linkId);
    }

    public Set<String> linkIds() {
        return byLinkId.keySet();
    }

    public Answers with(String linkId, Answer answer) {
        var changed = new LinkedHashMap<>(byLinkId);
        changed.put(linkId, answer);
        return new Answers(changed);
    }

    public Answers without(String linkId) {
        var changed = new LinkedHashMap<>(byLinkId);
        changed.remove(linkId);
        return new Answers(changed);
    }

    /** Answers are health data: they are never printed by accident. */
    @Override
    public String toString() {
        return "Answers[" + byLinkId.size() + "]";
    }
}
