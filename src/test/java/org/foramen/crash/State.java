package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What an interview holds at one revision. */
record State(long revision, Map<String, JsonNode> answers) {

    static final State BEGUN = new State(0, Map.of());

    /** No interview at all, and that for ever. */
    static final State ERASED = new State(-1, Map.of());

    State {
        answers = Map.copyOf(answers);
    }

    /** With these answers too; the revision only rises when that changes something. */
    State with(Map<String, JsonNode> more) {
        var all = new TreeMap<>(answers);
        all.putAll(more);
        return changed(all);
    }

    State without(String linkId) {
        var fewer = new TreeMap<>(answers);
        fewer.remove(linkId);
        return changed(fewer);
    }

    private State changed(Map<String, JsonNode> now) {
        return now.equals(answers) ? this : new State(revision + 1, now);
    }
}
