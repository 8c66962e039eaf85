package org.foramen.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.pack.Suggestion;

/** The JSON object of a request. */
public final class Body {

    private static final int LARGEST = 64 * 1024;

    public static final Body EMPTY = new Body(JsonNodeFactory.instance.objectNode());

    private final ObjectNode object;

    private Body(ObjectNode object) {
        this.object = object;
    }

    /** Refuses what is not one JSON object, or has a property that is not known. */
    public static Body of(byte[] bytes, String... known) {
        if (bytes != null && bytes.length > LARGEST) {
            throw new Refused(Problem.of(Code.BODY_TOO_LARGE));
        }
        var body = new Body(StrictJson.object(bytes, example(List.of(known))));
        body.requireKnown(List.of(known));
        return body;
    }

    /** The least that has to be sent. */
    private static String example(List<String> known) {
        return known.contains("value") ? "{\"value\": \"yes\"}" : known.contains("answers") ? "{\"answers\": {}}"
                : known.contains("code") ? "{\"code\": \"7F3K-92QX\"}" : "{}";
    }

    private void requireKnown(List<String> known) {
        var errors = new ArrayList<ProblemError>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(ProblemError.at(Pointer.of(name), "There is no such property"
                        + Suggestion.of(name, known).map(near -> "; did you mean '" + near + "'?").orElse(".")).options(known));
            }
        });
        if (!errors.isEmpty()) {
            throw new Refused(Problem.of(Code.UNKNOWN_PROPERTY).errors(errors)
                    .hint("The properties known here are " + String.join(", ", known) + "."));
        }
    }

    /** A property that is a text and may be left out. */
    public Optional<String> text(String name) {
        var value = object.get(name);
        if (value != null && !value.isTextual()) {
            throw invalid(name, "This has to be a text.");
        }
        return Optional.ofNullable(value).map(JsonNode::textValue);
    }

    /** A property that is a text and has to be there. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> invalid(name, "This property is missing."));
    }

    /** A property that has to be there, null included. */
    JsonNode required(String name) {
        var value = object.get(name);
        if (value == null) {
            throw invalid(name, "This property is missing.");
        }
        return value;
    }

    public static Refused invalid(String name, String detail) {
        return new Refused(Problem.of(Code.INVALID_BODY).errors(List.of(ProblemError.at(Pointer.of(name), detail))));
    }

    /** The value of one answer. */
    public GivenAnswers answer(String name, String linkId) {
        return GivenAnswers.one(linkId, required(name), Pointer.of(name));
    }

    /** Answers by linkId. */
    public GivenAnswers answers(String name) {
        if (required(name) instanceof ObjectNode answers) {
            return GivenAnswers.of(answers, Pointer.of(name));
        }
        throw invalid(name, "This has to be an object with a value for each linkId.");
    }
}
