package org.foramen.triage;

import java.util.List;

/**
 * Who to see, how soon, which scan to talk about, and why.
 *
 * @param reasons   the rules at the level of the result and those that give its imaging, most urgent first
 * @param alsoFired the ids of the other rules that fired
 * @param safetyNet keys of the signs to watch for
 */
public record Recommendation(Outcome outcome, List<Reason> reasons, List<String> alsoFired, List<String> safetyNet) {

    public Recommendation {
        reasons = List.copyOf(reasons);
        alsoFired = List.copyOf(alsoFired);
        safetyNet = List.copyOf(safetyNet);
    }

    /**
     * One rule that fired.
     *
     * @param because the items whose answers the rule needed, in the order of the questionnaire
     */
    public record Reason(Rule rule, List<String> because) {
        public Reason {
            because = List.copyOf(because);
        }
    }
}
