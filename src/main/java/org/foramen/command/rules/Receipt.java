package org.foramen.command.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.foramen.command.CannotBeDone;
import org.foramen.questionnaire.Answers;
import org.foramen.store.AnswersJson;

/**
 * What the API gave of a finished interview, from as many files as it came in.
 *
 * @param recommendation in the very bytes of its file
 * @param sealedAt       empty when it was not sealed
 */
record Receipt(byte[] recommendation, Answers answers, String locale, Optional<Instant> sealedAt) {

    private static final JsonFactory JSON = new JsonFactory();

    static Receipt of(List<Path> files) {
        var members = new TreeMap<String, byte[]>();
        for (var file : files) {
            var read = JsonFile.members(file);
            members.putAll(read.containsKey("answers") || read.containsKey("recommendation") ? read : Map.of("answers", JsonFile.bytes(file)));
        }
        return new Receipt(member(members, "recommendation", "GET /v1/interviews/{id}/result gives it"), answers(members),
                text(member(members, "locale", "it stands beside the recommendation")).orElseThrow(() -> new CannotBeDone("the locale is no word - leave it as the API gave it")), sealedAt(members));
    }

    private static Answers answers(Map<String, byte[]> members) {
        try {
            return AnswersJson.read(member(members, "answers", "GET /v1/interviews/{id} gives them"));
        } catch (IllegalStateException e) {
            throw new CannotBeDone("the answers are not as the API gives them - GET /v1/interviews/{id} gives them as {\"age\": 40, …}");
        }
    }

    private static Optional<Instant> sealedAt(Map<String, byte[]> members) {
        try {
            return Optional.ofNullable(members.get("sealedAt")).flatMap(Receipt::text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new CannotBeDone("sealedAt is no time - leave it as the API gave it");
        }
    }

    private static byte[] member(Map<String, byte[]> members, String name, String remedy) {
        return Optional.ofNullable(members.get(name)).orElseThrow(() -> new CannotBeDone("none of the files holds '" + name + "' - " + remedy));
    }

    /** Of a JSON string; empty for null. */
    private static Optional<String> text(byte[] value) {
        try (var json = JSON.createParser(value)) {
            return json.nextToken() == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
