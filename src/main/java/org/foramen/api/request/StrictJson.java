package org.foramen.api.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;

/** Reads one JSON object in UTF-8 and takes nothing that another reader could take differently. */
public final class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_STRING = 8 * 1024;
    private static final int LONGEST_NAME = 128;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_STRING).maxNameLength(LONGEST_NAME).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build().reader();

    private StrictJson() {
    }

    /** @param example an object that would do, for those who sent something else */
    public static ObjectNode object(byte[] bytes, String example) {
        try {
            return object(bytes);
        } catch (NoObject e) {
            throw new Refused(e.problem.hint("Send one JSON object, such as " + example + ", with nothing behind it."));
        }
    }

    /** What came is not one JSON object. */
    private static final class NoObject extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        NoObject(Code code, String detail) {
            super(detail, null, false, false);
            problem = Problem.of(code, detail);
        }
    }

    private static ObjectNode object(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw empty();
        }
        boolean plain = isPlain(bytes);
        try (var parser = plain ? READER.createParser(bytes) : READER.createParser(decode(bytes))) {
            if (parser.nextToken() == null) {
                throw empty();
            }
            JsonNode root = READER.readTree(parser);
            if (parser.nextToken() != null) {
                throw malformed("There is more text behind the end of the JSON.");
            }
            if (root instanceof ObjectNode object) {
                if (!plain) {
                    TextCheck.check(object);
                }
                return object;
            }
            throw malformed("The body is not an object.");
        } catch (StreamConstraintsException e) {
            throw malformed("The body is nested more than " + DEEPEST + " deep, or has a name of more than " + LONGEST_NAME
                    + ", a number of more than " + LONGEST_NUMBER + " or a string of more than " + LONGEST_STRING
                    + " characters.");
        } catch (MismatchedInputException e) {
            throw new Refused(Problem.of(Code.DUPLICATE_PROPERTY, "A name stands twice in one object, near " + place(e)));
        } catch (JsonProcessingException e) {
            throw malformed("This is not JSON, near " + place(e));
        } catch (IOException e) {
            throw malformed("This is not JSON.");
        }
    }

    /** Whether every byte is a character that stands for itself, so that there is nothing to decode or to check. */
    private static boolean isPlain(byte[] bytes) {
        for (byte one : bytes) {
            if (one <= 0 || one == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return decodeUtf8(bytes);
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String decodeUtf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.startsWith("\uFEFF")) {
                throw malformed("The body begins with a byte order mark.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private static NoObject empty() {
        return new NoObject(Code.EMPTY_BODY, Code.EMPTY_BODY.meaning());
    }

    private static NoObject malformed(String detail) {
        return new NoObject(Code.MALFORMED_JSON, detail);
    }

    /** The parser's own message would quote the body. */
    private static String place(JsonProcessingException e) {
        var at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
        return "line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }
}
