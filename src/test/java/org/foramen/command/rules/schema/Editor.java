package org.foramen.command.rules.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.foramen.pack.PackNames;
import org.foramen.pack.PackSource;
import org.foramen.pack.TinyPack;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Marks what is wrong in a file of a pack by its schemas, as an editor does. */
final class Editor {

    static final Path SPINE = Path.of("rules/spine");

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

    private final Map<FileKind, JsonNode> schemas = new EnumMap<>(FileKind.class);
    private final Map<FileKind, JsonSchema> compiled = new EnumMap<>(FileKind.class);

    private Editor() {
    }

    /** With the schemas that are in the folder of the spine pack. */
    static Editor ofSpine() throws IOException {
        var editor = new Editor();
        for (var kind : FileKind.values()) {
            editor.add(kind, Files.readString(SPINE.resolve(kind.schema())));
        }
        return editor;
    }

    /** With those that a pack gets. */
    static Editor of(TinyPack pack) throws IOException {
        var editor = new Editor();
        for (var schema : PackSchemas.of(PackNames.of(PackSource.of(pack.files()))).entrySet()) {
            editor.add(schema.getKey(), schema.getValue());
        }
        return editor;
    }

    private void add(FileKind kind, String schema) throws IOException {
        schemas.put(kind, JSON.readTree(schema));
        compiled.put(kind, FACTORY.getSchema(schemas.get(kind)));
    }

    JsonNode schema(FileKind kind) {
        return schemas.get(kind);
    }

    /** What is wrong with a schema itself. */
    List<String> flaws(FileKind kind) {
        return FACTORY.getSchema(SchemaLocation.of(SchemaId.V7)).validate(schemas.get(kind)).stream().map(Object::toString).toList();
    }

    List<String> marks(String file, String text) {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return compiled.get(kind(file)).validate(JSON.valueToTree(new Load(settings).loadFromString(text))).stream().map(Object::toString).sorted().toList();
    }

    static String read(String file) throws IOException {
        return Files.readString(SPINE.resolve(file));
    }

    private static FileKind kind(String file) {
        return Stream.of(FileKind.values()).filter(kind -> file.matches(kind.files().replace(".", "\\.").replace("*", "[^/]+"))).findFirst().orElseThrow();
    }
}
