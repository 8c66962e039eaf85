package org.foramen.naive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The YAML of a pack as plain maps and lists of text, read without any of the product's code. */
@SuppressWarnings("unchecked")
final class NaivePack {

    final Map<String, Object> pack;
    final List<Map<String, Object>> items;
    final Map<String, Map<String, Object>> item = new LinkedHashMap<>();
    final Map<String, Object> definitions;
    final List<Map<String, Object>> rules = new ArrayList<>();
    final List<Map<String, Object>> modifiers;

    NaivePack(Path folder) {
        pack = (Map<String, Object>) load(folder.resolve("pack.yaml"));
        items = (List<Map<String, Object>>) ((Map<String, Object>) load(folder.resolve("questions.yaml"))).get("items");
        items.forEach(one -> item.put(text(one.get("linkId")), one));
        definitions = (Map<String, Object>) load(folder.resolve("definitions.yaml"));
        modifiers = (List<Map<String, Object>>) load(folder.resolve("modifiers.yaml"));
        try (var files = Files.list(folder.resolve("rules"))) {
            files.sorted().forEach(file -> rules.addAll((List<Map<String, Object>>) load(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object load(Path file) {
        try {
            var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            return new Load(settings).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static List<String> list(Object value) {
        return value == null ? List.of() : value instanceof List<?> many ? many.stream().map(NaivePack::text).toList()
                : List.of(text(value));
    }

    /** The level names of {@code pack.yaml}, mildest first. */
    List<String> levels() {
        return ((List<Map<String, Object>>) pack.get("consultation")).stream().map(one -> text(one.get("level"))).toList();
    }

    String endingLevel() {
        return ((List<Map<String, Object>>) pack.get("consultation")).stream()
                .filter(one -> "true".equals(one.get("ends_interview"))).map(one -> text(one.get("level"))).findFirst().orElse("");
    }

    List<String> imaging() {
        return list(pack.get("imaging"));
    }

    List<String> options(String linkId) {
        return "yes_no_unsure".equals(item.get(linkId).get("type")) ? List.of("yes", "no", "unsure")
                : list(item.get(linkId).get("options"));
    }
}
