package org.foramen.triage;

import java.util.List;
import org.foramen.questionnaire.Criterion;

/** A change to the result after the rules; its criterion may look at the result so far. */
public record Modifier(String id, Criterion when, List<Effect> effects) {
    public Modifier {
        effects = List.copyOf(effects);
    }

    public Outcome applyTo(Outcome outcome) {
        for (var effect : effects) {
            outcome = effect.applyTo(outcome);
        }
        return outcome;
    }
}
