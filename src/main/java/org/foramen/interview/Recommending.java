package org.foramen.interview;

import java.util.Comparator;
import java.util.List;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Outcome;
import org.foramen.triage.Protocol;
import org.foramen.triage.Recommendation;
import org.foramen.triage.Recommendation.Reason;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** Puts the recommendation of a finished interview together: the outcome, its reasons and the safety net. */
final class Recommending {

    private static final Comparator<Rule> MOST_URGENT_FIRST = Comparator.comparing(Rule::consultation).reversed()
            .thenComparing(Comparator.comparing(Rule::locked).reversed())
            .thenComparing(Comparator.comparing(Rule::imaging).reversed());

    private final Protocol protocol;

    Recommending(Protocol protocol) {
        this.protocol = protocol;
    }

    Recommendation of(Standing standing) {
        var outcome = standing.outcome();
        var fired = standing.fired();
        var because = new Because(standing.knowledge());
        var told = fired.stream().filter(rule -> isReason(rule, fired, outcome)).sorted(MOST_URGENT_FIRST).toList();
        var reasons = told.stream().map(rule -> new Reason(rule, because.smallest(rule.when()))).toList();
        var others = fired.stream().filter(rule -> !told.contains(rule)).map(Rule::id).toList();
        return new Recommendation(outcome, reasons, others,
                protocol.safetyNet().shown(line -> isReported(line, standing.knowledge())));
    }

    /** A rule of the level of the result; or one that gives its imaging, when no rule of that level does. */
    private boolean isReason(Rule rule, List<Rule> fired, Outcome outcome) {
        if (rule.consultation().equals(outcome.consultation())) {
            return true;
        }
        var choosers = protocol.combining().choosers(fired);
        boolean givenAtLevel = choosers.stream().anyMatch(other ->
                other.consultation().equals(outcome.consultation()) && other.imaging().equals(outcome.imaging()));
        return !givenAtLevel && choosers.contains(rule) && rule.imaging().equals(outcome.imaging());
    }

    private static boolean isReported(SafetyNet.Line line, Knowledge knowledge) {
        for (var covered : line.covers().entrySet()) {
            if (knowledge.among(covered.getKey(), covered.getValue()) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }
}
