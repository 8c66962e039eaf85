package org.foramen.fhir;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.Optional;

/** FHIR JSON (R4, section 2.6.2): no null, and no empty text, list or object, anywhere. */
public final class FhirJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_STRING = 16 * 1024;
    private static final int LONGEST_NAME = 128;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_STRING).maxNameLength(LONGEST_NAME).build())
                    // Else an error would hold a piece of the body.
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FhirJson() {
    }

    public static byte[] bytes(Object resource) {
        try {
            return MAPPER.writeValueAsBytes(resource);
        } catch (JsonProcessingException e) {
            // Without a cause: Jackson's messages quote values.
            throw new IllegalStateException("a resource cannot be written as JSON");
        }
    }

    public static ObjectNode tree(Object resource) {
        return MAPPER.valueToTree(resource);
    }

    /** One JSON object; refused with where it is broken, and never with what it holds. */
    public static ObjectNode object(Optional<byte[]> body) {
        var bytes = body.filter(sent -> sent.length > 0).orElseThrow(() -> Refusal.malformed("A body is needed, and there is none."));
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.malformed("The body is not a JSON object.");
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("The body is not one JSON object without doubled names, near line " + e.getLocation().getLineNr()
                    + ", column " + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw Refusal.malformed("The body is not JSON.");
        }
    }

    /** A member that is a text. */
    public static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
