package org.foramen.command.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foramen.command.CannotBeDone;
import org.foramen.interview.AnswerRejected;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;
import org.foramen.store.AnswersJson;
import org.foramen.view.AnswerSentence;

/** Answers that a pack allows, from a file such as <code>{"age": 40, "regions": ["neck"]}</code>. */
final class AnswersFile {

    static final String FORM = "A JSON file such as {\"age\": 40, \"regions\": [\"neck\"]}; null skips a question.";

    private AnswersFile() {
    }

    static Answers read(Path file, ServedPack pack) {
        return allowed(file, read(file), pack);
    }

    /** @throws CannotBeDone when the pack has not the question, or not the answer */
    static Answers allowed(Path file, Answers answers, ServedPack pack) {
        answers.byLinkId().forEach((linkId, answer) -> {
            try {
                pack.interview().check(linkId, answer);
            } catch (AnswerRejected e) {
                throw new CannotBeDone(file + ": " + linkId + ": " + AnswerSentence.of(e.reason(), pack.item(linkId)));
            }
        });
        return answers;
    }

    private static Answers read(Path file) {
        try {
            return AnswersJson.read(Files.readAllBytes(file));
        } catch (IOException | IllegalStateException e) {
            throw new CannotBeDone(file + " holds no answers - write a JSON object with a value for each linkId, such as {\"age\": 40}");
        }
    }
}
