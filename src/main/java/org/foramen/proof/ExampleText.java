package org.foramen.proof;

import java.util.stream.Collectors;
import org.foramen.questionnaire.Answers;

/** Example answers as a rule author writes them: {@code age: 70, regions: [low_back]}. */
final class ExampleText {

    private ExampleText() {
    }

    static String of(Answers answers) {
        if (answers.linkIds().isEmpty()) {
            return "nothing else reported";
        }
        return answers.byLinkId().entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .collect(Collectors.joining(", "));
    }
}
