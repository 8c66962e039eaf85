package org.foramen.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.foramen.questionnaire.Answer;

/** Answers as they came, before anyone has looked whether they are answers to their questions. */
public record GivenAnswers(List<Given> all) {

    public GivenAnswers {
        all = List.copyOf(all);
    }

    /**
     * One value for one question.
     *
     * @param answer empty when no question takes such a kind of value
     * @param where  gives the pointer, which only a mistake asks for
     */
    public record Given(String linkId, Optional<Answer> answer, Supplier<String> where) {

        /** Where it stands in the body. */
        public String pointer() {
            return where.get();
        }
    }

    static GivenAnswers of(ObjectNode byLinkId, String at) {
        var all = new ArrayList<Given>();
        byLinkId.properties().forEach(field ->
                all.add(new Given(field.getKey(), read(field.getValue()), () -> at + Pointer.of(field.getKey()))));
        return new GivenAnswers(all);
    }

    static GivenAnswers one(String linkId, JsonNode value, String at) {
        return new GivenAnswers(List.of(new Given(linkId, read(value), () -> at)));
    }

    private static Optional<Answer> read(JsonNode value) {
        if (value.isNull()) {
            return Optional.of(Answer.SKIPPED);
        } else if (value.isTextual()) {
            return Optional.of(Answer.of(value.textValue()));
        } else if (value.isIntegralNumber()) {
            // No question reaches that far, so a larger number is as much out of its range.
            return Optional.of(Answer.of(value.canConvertToInt() ? value.intValue() : Integer.MAX_VALUE));
        } else if (value.isArray()) {
            return options(value).map(Answer::of);
        }
        return Optional.empty();
    }

    private static Optional<List<String>> options(JsonNode array) {
        var options = new ArrayList<String>();
        for (var option : array) {
            if (!option.isTextual()) {
                return Optional.empty();
            }
            options.add(option.textValue());
        }
        return Optional.of(options);
    }

    /** The answers, of which none is empty. */
    public Map<String, Answer> byLinkId() {
        var answers = new LinkedHashMap<String, Answer>();
        all.forEach(given -> answers.put(given.linkId(), given.answer().orElseThrow()));
        return answers;
    }
}
