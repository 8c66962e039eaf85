package org.foramen.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.foramen.author.Explanation;
import org.foramen.author.Explanation.Verdict;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Recommendation;

/** An explanation for a terminal. */
final class ExplanationText {

    private ExplanationText() {
    }

    static String of(Explanation explanation, Answers answers) {
        var lines = new ArrayList<String>();
        explanation.result().ifPresentOrElse(result -> lines.addAll(result(result)), () -> lines.add("no result yet; asked next: " + String.join(", ", explanation.open())));
        if (!explanation.parked().isEmpty()) {
            lines.add("without effect, since the question does not apply: " + String.join(", ", explanation.parked()));
        }
        add("fired", Verdict.FIRED, " because of ", explanation, answers, lines);
        add("not decided", Verdict.UNDECIDED, " waits for ", explanation, answers, lines);
        add("did not fire", Verdict.NOT_FIRED, " because of ", explanation, answers, lines);
        return String.join("\n", lines);
    }

    private static List<String> result(Recommendation result) {
        var outcome = result.outcome();
        var lines = new ArrayList<String>();
        lines.add("consultation  " + outcome.consultation().level());
        lines.add("imaging       " + outcome.imaging().level() + outcome.alternatives().stream().map(one -> ", or " + one).collect(Collectors.joining()));
        if (!outcome.flags().isEmpty()) {
            lines.add("flags         " + String.join(", ", outcome.flags()));
        }
        return lines;
    }

    private static void add(String title, Verdict verdict, String because, Explanation explanation, Answers answers, List<String> lines) {
        var rules = explanation.rules().stream().filter(line -> line.verdict() == verdict).toList();
        if (!rules.isEmpty()) {
            lines.add("");
            lines.add(title);
        }
        for (var line : rules) {
            var why = line.because().stream().map(linkId -> linkId + answers.to(linkId).map(answer -> "=" + answer).orElse("")).collect(Collectors.joining(", "));
            lines.add("  " + line.rule() + " (" + line.consultation() + ", " + line.imaging() + ")"
                    + (why.isEmpty() ? ": its questions do not apply" : because + why));
        }
    }
}
