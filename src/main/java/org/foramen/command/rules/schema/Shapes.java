package org.foramen.command.rules.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pieces that schemas are made of. */
final class Shapes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** What YAML takes for a number where it stands without quotes. */
    private static final String NUMBER = "-?[0-9]{1,18}|[0-9]{1,3}[eE][0-9]{1,2}";

    private Shapes() {
    }

    static ObjectNode anything() {
        return JSON.objectNode();
    }

    static ObjectNode nothing() {
        var nothing = JSON.objectNode();
        nothing.putObject("not");
        return nothing;
    }

    /** One that is written somewhere else in the same file. */
    static ObjectNode ref(String definition) {
        return JSON.objectNode().put("$ref", "#/definitions/" + definition);
    }

    /** Words beside a reference do not count before draft 2019-09, so it is wrapped. */
    static ObjectNode described(String description, ObjectNode shape) {
        var described = JSON.objectNode().put("description", description);
        if (shape.has("$ref")) {
            described.putArray("allOf").add(shape);
            return described;
        }
        return described.setAll(shape);
    }

    /** One of some words; a word that reads as a number in YAML may be one. */
    static ObjectNode oneOf(Collection<String> words) {
        if (words.isEmpty()) {
            return nothing();
        }
        var shape = JSON.objectNode();
        var all = shape.putArray("enum");
        words.forEach(word -> asRead(word).forEach(all::add));
        return shape;
    }

    private static Stream<JsonNode> asRead(String word) {
        var text = Stream.<JsonNode>of(JSON.textNode(word));
        if (word.matches(NUMBER)) {
            double number = Double.parseDouble(word);
            return Stream.concat(text, Stream.of(number == (long) number ? JSON.numberNode((long) number) : JSON.numberNode(number)));
        }
        return word.equals("true") || word.equals("false") ? Stream.concat(text, Stream.of(JSON.booleanNode(word.equals("true")))) : text;
    }

    static ObjectNode anyOf(ObjectNode... shapes) {
        var any = JSON.objectNode();
        any.putArray("anyOf").addAll(List.of(shapes));
        return any;
    }

    /** A word, or keys with values: told apart first, so that what is wrong is said of the one that was meant. */
    static ObjectNode either(ObjectNode word, ObjectNode mapping) {
        var either = anyOf(word, JSON.objectNode().put("type", "object"));
        either.putObject("if").put("type", "object");
        return either.set("then", mapping);
    }

    /** A list with at least one entry. */
    static ObjectNode some(ObjectNode entry) {
        return JSON.objectNode().put("type", "array").put("minItems", 1).set("items", entry);
    }

    /** The same, and none twice. */
    static ObjectNode someOnce(ObjectNode entry) {
        return some(entry).put("uniqueItems", true);
    }

    static ObjectNode whole(int min, int max) {
        return JSON.objectNode().put("type", "integer").put("minimum", min).put("maximum", max);
    }

    static ObjectNode text(String pattern) {
        return JSON.objectNode().put("type", "string").put("pattern", pattern);
    }

    /** Keys with values, and no other keys. */
    static ObjectNode mapping(Map<String, ObjectNode> properties, String... required) {
        var mapping = JSON.objectNode().put("type", "object");
        if (required.length > 0) {
            mapping.set("required", words(List.of(required)));
        }
        return mapping.put("additionalProperties", false).set("properties", JSON.objectNode().setAll(properties));
    }

    static ArrayNode words(Collection<String> words) {
        var array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
