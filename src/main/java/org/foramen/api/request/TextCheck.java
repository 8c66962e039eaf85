package org.foramen.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;

/** Finds names and strings that JSON can spell and UTF-8 cannot keep: half surrogates, and the character zero. */
final class TextCheck {

    private TextCheck() {
    }

    static void check(ObjectNode body) {
        var errors = new ArrayList<ProblemError>();
        check(body, "", errors);
        if (!errors.isEmpty()) {
            throw new Refused(Problem.of(Code.INVALID_BODY).errors(errors));
        }
    }

    private static void check(JsonNode node, String at, List<ProblemError> errors) {
        if (node.isTextual() && !isText(node.textValue())) {
            errors.add(ProblemError.at(at, "This holds characters that are no text."));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at + "/" + i, errors);
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                if (isText(field.getKey())) {
                    check(field.getValue(), at + Pointer.of(field.getKey()), errors);
                } else {
                    errors.add(ProblemError.at(at, "A name here holds characters that are no text."));
                }
            });
        }
    }

    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && (text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                || StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }
}
