package org.foramen.command.rules;

import java.nio.file.Path;
import org.foramen.command.CannotBeDone;
import org.foramen.interview.AnswerRejected;
import org.foramen.pack.Suggestion;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.serving.ServedPack;
import org.foramen.store.AnswersJson;
import org.foramen.view.AnswerSentence;

/** Answers that a pack allows, from a file such as <code>{"age": 40, "regions": ["neck"]}</code>. */
final class AnswersFile {

    static final String FORM = "A JSON file such as {\"age\": 40, \"regions\": [\"neck\"]}, where null skips a question; or an interview as the API gave it.";

    private AnswersFile() {
    }

    static Answers read(Path file, ServedPack pack) {
        return allowed(file.toString(), read(file), pack);
    }

    /**
     * @param where the answers stand, for the message
     * @throws CannotBeDone when the pack has not the question, or not the answer
     */
    static Answers allowed(String where, Answers answers, ServedPack pack) {
        answers.byLinkId().forEach((linkId, answer) -> {
            try {
                pack.interview().check(linkId, answer);
            } catch (AnswerRejected e) {
                throw new CannotBeDone(where + ": " + linkId + ": " + AnswerSentence.of(e.reason(), pack.item(linkId)) + remedy(linkId, pack));
            }
        });
        return answers;
    }

    private static String remedy(String linkId, ServedPack pack) {
        var items = pack.pack().protocol().questionnaire().items();
        return pack.item(linkId).map(item -> item.domain().options()).filter(options -> !options.isEmpty()).map(options -> " Options: " + String.join(", ", options) + ".")
                .or(() -> Suggestion.of(linkId, items.stream().map(Item::linkId).toList()).filter(near -> !near.equals(linkId)).map(near -> " Did you mean " + near + "?")).orElse("");
    }

    private static Answers read(Path file) {
        var members = JsonFile.members(file);
        try {
            return AnswersJson.read(members.containsKey("answers") ? members.get("answers") : JsonFile.bytes(file));
        } catch (IllegalStateException e) {
            throw new CannotBeDone(file + " holds no answers - write a JSON object with a value for each linkId, such as {\"age\": 40}");
        }
    }
}
