package org.foramen.proof;

import java.util.Optional;
import org.foramen.questionnaire.Answers;

/**
 * A property that does not hold, in the words of a rule author.
 *
 * @param subject the id of the rule, item or modifier to look at
 * @param example the fewest answers that show it, where answers can
 */
public record Finding(String subject, String what, String remedy, Optional<Answers> example) {

    static Finding of(String subject, String what, String remedy) {
        return new Finding(subject, what, remedy, Optional.empty());
    }

    static Finding of(String subject, String what, String remedy, Answers example) {
        return new Finding(subject, what, remedy, Optional.of(example));
    }

    /** What is wrong, with the example spelled out. */
    public String sentence() {
        return what + example.map(answers -> ", for example with " + ExampleText.of(answers)).orElse("");
    }
}
