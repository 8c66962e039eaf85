package org.foramen.command.rules.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.foramen.pack.PackNames;

/**
 * The JSON Schemas by which an editor completes the files of one pack and marks what is wrong in them.
 *
 * <p>Draft-07, which every editor of YAML reads; newer drafts would add nothing here. What holds for every pack is
 * written in the resources of the folder {@code schema}; the names of the pack come in as definitions.
 */
public final class PackSchemas {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REF = "#/definitions/";

    private final Map<String, JsonNode> shared = new LinkedHashMap<>();

    private PackSchemas(PackNames names) {
        resource("common").properties().forEach(shape -> shared.put(shape.getKey(), shape.getValue()));
        shared.putAll(new NamedShapes(names).all());
    }

    /** The schema of each kind of file, as text. */
    public static Map<FileKind, String> of(PackNames names) {
        var schemas = new PackSchemas(names);
        var texts = new LinkedHashMap<FileKind, String>();
        for (var kind : FileKind.values()) {
            texts.put(kind, SchemaText.of(schemas.schema(kind)));
        }
        return texts;
    }

    private ObjectNode schema(FileKind kind) {
        var schema = MAPPER.createObjectNode().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("$comment", "Written by: rules schema. Run it again when the pack has new names.");
        var written = resource(kind.id());
        var own = written.remove("definitions");
        schema.setAll(written);
        var known = new LinkedHashMap<>(shared);
        if (own != null) {
            own.properties().forEach(shape -> known.put(shape.getKey(), shape.getValue()));
        }
        var used = new TreeMap<String, JsonNode>();
        collect(schema, known, used);
        return used.isEmpty() ? schema : schema.set("definitions", MAPPER.createObjectNode().setAll(used));
    }

    /** Everything that a shape refers to, directly or through others. */
    private static void collect(JsonNode shape, Map<String, JsonNode> known, Map<String, JsonNode> used) {
        shape.findValuesAsText("$ref").stream().map(ref -> ref.substring(REF.length())).filter(name -> !used.containsKey(name)).forEach(name -> {
            var definition = known.get(name);
            if (definition == null) {
                throw new IllegalStateException("no definition " + name);
            }
            used.put(name, definition);
            collect(definition, known, used);
        });
    }

    private static ObjectNode resource(String name) {
        try (var in = PackSchemas.class.getResourceAsStream("/schema/" + name + ".json")) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
