package org.foramen.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract, to hold requests and responses against. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** JSON Schema, and a word that says nothing about a value. */
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components")).build();

    static final Contract INSTANCE = new Contract(Path.of("openapi/openapi.yaml"));

    private final JsonNode document;
    private final Map<String, Pattern> templates = new TreeMap<>();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(DIALECT).defaultMetaSchemaIri(DIALECT.getIri()));
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contract(Path file) {
        try {
            document = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // It says only which schema of a oneOf to look at first.
        document.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
        document.get("paths").fieldNames().forEachRemaining(path ->
                templates.put(path, Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"))));
    }

    /** An operation of the contract. */
    record Operation(String template, String method, JsonNode node) {
        String id() {
            return node.get("operationId").asText();
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(entry -> {
            if (entry.getValue().has("operationId")) {
                operations.add(new Operation(path.getKey(), entry.getKey().toUpperCase(), entry.getValue()));
            }
        }));
        return operations;
    }

    /** The operation of a request; a literal path comes before one with parameters. */
    Optional<Operation> operation(String method, String path) {
        return operations().stream().filter(operation -> operation.method().equals(method))
                .filter(operation -> templates.get(operation.template()).matcher(path).matches())
                .min(Comparator.comparingInt(operation -> operation.template().contains("{") ? 1 : 0));
    }

    boolean isPath(String path) {
        return templates.values().stream().anyMatch(template -> template.matcher(path).matches());
    }

    /** The response that is documented for a status, the default one included. */
    Optional<JsonNode> response(Operation operation, int status) {
        var responses = operation.node().get("responses");
        var exact = responses.get(Integer.toString(status));
        return Optional.ofNullable(exact == null ? responses.get("default") : exact).map(this::resolved);
    }

    /** The default response of an operation. */
    Optional<JsonNode> refusal(Operation operation) {
        return Optional.ofNullable(operation.node().get("responses").get("default")).map(this::resolved);
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with a body. */
    List<String> errors(JsonNode schema, JsonNode body) {
        return compiled(schema).validate(body).stream().map(Object::toString).toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        return schemas.computeIfAbsent(schema, node -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.putArray("allOf").add(node);
            whole.set("components", document.get("components"));
            return factory.getSchema(whole, config);
        });
    }

    /** A named schema. */
    JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    JsonNode document() {
        return document;
    }
}
