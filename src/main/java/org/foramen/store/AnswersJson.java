package org.foramen.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;

/** Answers as a JSON object: a choice is a string, a multi-choice an array, a number an integer, skipped is null. */
public final class AnswersJson {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswersJson() {
    }

    public static byte[] write(Answers answers) {
        var bytes = new ByteArrayOutputStream(512);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (var answer : answers.byLinkId().entrySet()) {
                json.writeFieldName(answer.getKey());
                write(json, answer.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw unreadable();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        if (answer instanceof Answer.Choice choice) {
            json.writeString(choice.option());
        } else if (answer instanceof Answer.Choices choices) {
            json.writeStartArray();
            for (String option : new TreeSet<>(choices.options())) {
                json.writeString(option);
            }
            json.writeEndArray();
        } else if (answer instanceof Answer.Number number) {
            json.writeNumber(number.value());
        } else {
            json.writeNull();
        }
    }

    public static Answers read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            var answers = new LinkedHashMap<String, Answer>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String linkId = json.currentName();
                answers.put(linkId, read(json, json.nextToken()));
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            return new Answers(answers);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static Answer read(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> Answer.of(json.getText());
            case VALUE_NUMBER_INT -> Answer.of(json.getIntValue());
            case VALUE_NULL -> Answer.SKIPPED;
            case START_ARRAY -> {
                var options = new ArrayList<String>();
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    options.add(json.getText());
                }
                expect(json.currentToken(), JsonToken.END_ARRAY);
                yield Answer.of(options);
            }
            default -> throw unreadable();
        };
    }

    private static void expect(JsonToken token, JsonToken expected) {
        if (token != expected) {
            throw unreadable();
        }
    }

    /** Without a cause: the parser's messages quote what they read. */
    private static IllegalStateException unreadable() {
        return new IllegalStateException("these answers are not in the form they are stored in");
    }
}
