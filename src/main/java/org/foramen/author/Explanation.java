package org.foramen.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foramen.interview.Interview;
import org.foramen.interview.Step;
import org.foramen.pack.Pack;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Recommendation;

/**
 * What some answers make of each rule.
 *
 * @param open   questions that are asked next; none when the answers suffice
 * @param result what the answers come to, when they suffice
 */
public record Explanation(List<Line> rules, List<String> open, List<String> parked, Optional<Recommendation> result) {

    public Explanation {
        rules = List.copyOf(rules);
        open = List.copyOf(open);
        parked = List.copyOf(parked);
    }

    /** How a rule stands. */
    public enum Verdict { FIRED, NOT_FIRED, UNDECIDED }

    /**
     * One rule.
     *
     * @param because the questions whose answers decide it, or can still do so
     */
    public record Line(String rule, Verdict verdict, String consultation, String imaging, List<String> because) {
        public Line {
            because = List.copyOf(because);
        }
    }

    public static Explanation of(Pack pack, Interview interview, Answers answers) {
        var decided = interview.decided(answers);
        var step = interview.next(answers);
        var lines = new ArrayList<Line>();
        for (var rule : pack.protocol().rules()) {
            var verdict = decided.fired().contains(rule.id()) ? Verdict.FIRED : decided.ruledOut().contains(rule.id()) ? Verdict.NOT_FIRED : Verdict.UNDECIDED;
            var because = switch (verdict) {
                case FIRED -> interview.because(answers, rule.when());
                case NOT_FIRED -> interview.becauseNot(answers, rule.when());
                case UNDECIDED -> interview.decidedBy(answers, rule.id());
            };
            lines.add(new Line(rule.id(), verdict, rule.consultation().level(), rule.imaging().level(), because));
        }
        return new Explanation(lines, step.fold(ask -> ask.items().stream().map(item -> item.linkId()).toList(), finished -> List.of()), step.parked(),
                step.fold(ask -> Optional.empty(), finished -> Optional.of(finished.recommendation())));
    }
}
