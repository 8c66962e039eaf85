package org.foramen.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Questionnaire;

/**
 * What the answers to a questionnaire call for.
 *
 * @param consultations mildest first
 * @param imagings      weakest first
 * @param fallback      the rule that fires when no other does
 */
public record Protocol(Questionnaire questionnaire, List<Consultation> consultations, List<Imaging> imagings,
                       Combining combining, List<Rule> rules, Rule fallback, List<Modifier> modifiers,
                       SafetyNet safetyNet) {

    public Protocol {
        consultations = List.copyOf(consultations);
        imagings = List.copyOf(imagings);
        rules = List.copyOf(rules);
        modifiers = List.copyOf(modifiers);
    }

    public Optional<Rule> rule(String id) {
        return fallback.id().equals(id)
                ? Optional.of(fallback)
                : rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What each rule asks for, by rule id, in order; the fallback has no criterion of its own. */
    public Map<String, Criterion> criteria() {
        var criteria = new LinkedHashMap<String, Criterion>();
        rules.forEach(rule -> criteria.put(rule.id(), rule.when()));
        return criteria;
    }

    /** What each modifier asks for. */
    public List<Criterion> modifierCriteria() {
        return modifiers.stream().map(Modifier::when).toList();
    }
}
