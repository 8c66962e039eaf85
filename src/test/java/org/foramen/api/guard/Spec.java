package org.foramen.api.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract, to make up requests from and to hold replies against. */
final class Spec {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components")).build();

    /** An operation of the contract, and what its path looks like. */
    record Operation(String template, String method, JsonNode node) {

        String id() {
            return node.get("operationId").asText();
        }

        private boolean isAt(String path) {
            return Pattern.matches(template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"), path);
        }
    }

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> compiled = new IdentityHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(DIALECT).defaultMetaSchemaIri(DIALECT.getIri()));

    Spec() {
        try {
            document = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("openapi/openapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // It says only which schema of a oneOf to look at first.
        document.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(entry -> {
            if (entry.getValue().has("operationId")) {
                operations.add(new Operation(path.getKey(), entry.getKey().toUpperCase(), entry.getValue()));
            }
        }));
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operation of a request; a literal path comes before one with parameters. */
    Optional<Operation> operation(String method, String path) {
        return operations.stream().filter(operation -> operation.method().equals(method) && operation.isAt(path))
                .min(Comparator.comparing(operation -> operation.template().contains("{")));
    }

    boolean isPath(String path) {
        return operations.stream().anyMatch(operation -> operation.isAt(path));
    }

    /** What is documented for a status, and for whatever is not. */
    List<JsonNode> responses(Operation operation, int status) {
        var responses = operation.node().get("responses");
        return List.of(responses.path(Integer.toString(status)), responses.path("default")).stream()
                .filter(response -> !response.isMissingNode()).map(this::resolved).toList();
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The codes of what is refused before an operation is reached. */
    List<String> refusals() {
        var codes = document.at("/components/responses/Otherwise/content").path(RawReply.PROBLEM).at("/schema/oneOf/0/allOf/1/properties/code/enum");
        return JSON.convertValue(codes, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    boolean isValid(JsonNode schema, JsonNode body) {
        return compiled.computeIfAbsent(schema, this::compiled).validate(body).isEmpty();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        return factory.getSchema(whole);
    }
}
