package org.foramen.command.rules;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.foramen.author.Difference;
import org.foramen.pack.Lowering;
import org.foramen.store.AnswersJson;
import org.foramen.view.Json;

/** A difference for programs. */
final class DifferenceJson {

    private DifferenceJson() {
    }

    record View(boolean same, boolean proved, Difference.Changes rules, Difference.Changes questions, List<String> otherwise, List<String> broken, Difference.Share plausible, Difference.Share combinations,
                Optional<ExampleView> milder, Optional<ExampleView> graver, Optional<ExampleView> rescanned, Optional<String> meant) {
    }

    record ExampleView(@JsonRawValue String answers, Difference.Sent before, Difference.Sent after) {

        static ExampleView of(Difference.Example example) {
            return new ExampleView(new String(AnswersJson.write(example.answers()), StandardCharsets.UTF_8), example.before(), example.after());
        }
    }

    static String of(Difference one, Optional<Lowering> meant) {
        return new String(Json.bytes(new View(one.same(), one.proved(), one.rules(), one.questions(), one.otherwise(), one.broken().stream().map(Object::toString).toList(), one.plausible(), one.combinations(), one.milder().map(ExampleView::of),
                one.graver().map(ExampleView::of), one.rescanned().map(ExampleView::of), meant.map(Lowering::reason))), StandardCharsets.UTF_8);
    }
}
