package org.foramen.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foramen.triage.Protocol;

/**
 * All of a pack but its prose: what there is to write sentences for.
 *
 * @param unread     beginnings of the keys of texts about which nothing is known, as what they belong to is wrong
 * @param modifiers  where each stands
 * @param notes      the keys of the sentences that modifiers add
 * @param safetyNet  where each line stands, by its key
 * @param protocol   empty when anything is wrong
 */
record Structure(Header header, QuestionsReader.Drafts drafts, List<RulesReader.Draft> rules, Set<String> unread,
                 Map<String, Yaml.Text> modifiers, Set<String> notes, Map<String, Yaml.Text> safetyNet,
                 Codes codes, Optional<Protocol> protocol) {

    Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        safetyNet.forEach((key, text) -> places.put("safety_net." + key, text.place()));
        modifiers.forEach((id, text) -> places.put(id, text.place()));
        rules.forEach(rule -> places.put(rule.id().value(), rule.id().place()));
        drafts.inOrder().forEach(item -> places.put(item.linkId().value(), item.linkId().place()));
        return places;
    }

    /** A finding is printed with the place of what it is about, so one id cannot mean two things. */
    void checkIds(Problems problems) {
        for (var rule : rules) {
            if (drafts.items().has(rule.id().value())) {
                problems.add(rule.id(), "the rule " + rule.id().inWords() + " has the id of a question",
                        "give it another id");
            }
        }
        modifiers.values().forEach(id -> {
            if (drafts.items().has(id.value()) || rules.stream().anyMatch(rule ->
                    rule.id().value().equals(id.value()))) {
                problems.add(id, "the modifier " + id.inWords() + " has the id of a rule or a question",
                        "give it another id");
            }
        });
    }
}
