package org.foramen.triage;

import java.util.Comparator;
import java.util.List;

/**
 * How the rules that fire become one level and one imaging: the highest level, and the highest imaging of
 * the first group in which a rule fires.
 */
public record Combining(List<Group> imaging) {

    /** Which of the fired rules may choose the imaging. */
    public enum Group {
        LOCKED {
            public boolean holds(Rule rule) {
                return rule.locked();
            }
        },
        ENDING {
            public boolean holds(Rule rule) {
                return rule.consultation().endsInterview();
            }
        },
        ALL {
            public boolean holds(Rule rule) {
                return true;
            }
        };

        public abstract boolean holds(Rule rule);
    }

    public Combining {
        imaging = List.copyOf(imaging);
    }

    /** The outcome of at least one fired rule. */
    public Outcome combine(List<Rule> fired) {
        var consultation = fired.stream().map(Rule::consultation).max(Comparator.naturalOrder()).orElseThrow();
        return Outcome.of(consultation,
                choosers(fired).stream().map(Rule::imaging).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** The fired rules among which the imaging is chosen. */
    public List<Rule> choosers(List<Rule> fired) {
        return imaging.stream()
                .map(group -> fired.stream().filter(group::holds).toList())
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(fired);
    }
}
