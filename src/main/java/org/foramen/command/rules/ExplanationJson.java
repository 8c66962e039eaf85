package org.foramen.command.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.foramen.author.Explanation;
import org.foramen.triage.Recommendation;
import org.foramen.view.Json;

/** An explanation for programs. */
final class ExplanationJson {

    private ExplanationJson() {
    }

    record View(Optional<ResultView> result, List<String> open, List<String> parked, List<Explanation.Line> rules) {
    }

    record ResultView(String consultation, String imaging, List<String> alternatives, List<String> flags) {

        static ResultView of(Recommendation recommendation) {
            var outcome = recommendation.outcome();
            return new ResultView(outcome.consultation().level(), outcome.imaging().level(), List.copyOf(outcome.alternatives()), List.copyOf(outcome.flags()));
        }
    }

    static String of(Explanation explanation) {
        return new String(Json.bytes(new View(explanation.result().map(ResultView::of), explanation.open(), explanation.parked(), explanation.rules())),
                StandardCharsets.UTF_8);
    }
}
