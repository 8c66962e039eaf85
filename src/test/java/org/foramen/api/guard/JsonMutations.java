package org.foramen.api.guard;

import static org.foramen.api.guard.Requests.pick;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One change of a JSON text, after which it may be wrong by its schema, or no JSON any more. */
final class JsonMutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> WORDS = List.of("", " ", "yes", "Yes", "null", "__proto__", "\u0000", "\u0007", "\u00e4", "e\u0301", "y\u0435s", "\uff59\uff45\uff53", "\u202eyes", "\ufeff",
            "\ud83d\ude00", "\ud83d", "\u2028", "../..", "' OR 1=1 --", "<b>", "${x}", "%s%n", "fit_x", "a".repeat(127), "a".repeat(129), "a".repeat(8_192), "a".repeat(8_193), "\u4e2d".repeat(3_000));
    private static final List<String> LITERALS = List.of("null", "true", "false", "0", "-0", "-1", "1", "1.0", "1.5", "121", "2147483648", "-9223372036854775809", "1e2", "1E400", "1e-400", "1e999999999",
            "0.1e1", "12345678901234567890123456789012", "123456789012345678901234567890123", "[]", "{}", "[[]]", "[null]", "\"\"", "\"x\"", "NaN", "Infinity", "010", "0x1", "'x'", "undefined", "");

    private JsonMutations() {
    }

    static String mutate(String text, Random random) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text + text;
        }
        var parents = new ArrayList<JsonNode>();
        collect(root, parents);
        if (parents.isEmpty()) {
            return pick(LITERALS, random);
        }
        var parent = pick(parents, random);
        return switch (random.nextInt(9)) {
            case 0 -> drop(root, parent, random);
            case 1 -> twice(text, parent, random);
            case 2 -> replace(root, parent, random);
            case 3 -> word(root, parent, random);
            case 4 -> rename(root, parent, random);
            case 5 -> shuffled(root, parent, random);
            case 6 -> sized(text, random);
            case 7 -> nested(text, random);
            default -> text.substring(0, random.nextInt(text.length())) + pick(List.of("", "\u0000", "}", "\"", ",", "//", " {}", "\\u"), random);
        };
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode() && node.size() > 0) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private static String name(JsonNode parent, Random random) {
        var names = new ArrayList<String>();
        parent.fieldNames().forEachRemaining(names::add);
        return pick(names, random);
    }

    private static String drop(JsonNode root, JsonNode parent, Random random) {
        if (parent instanceof ObjectNode object) {
            object.remove(name(object, random));
        } else {
            ((ArrayNode) parent).remove(random.nextInt(parent.size()));
        }
        return root.toString();
    }

    /** The same name again, with the same value or another. */
    private static String twice(String text, JsonNode parent, Random random) {
        if (!(parent instanceof ObjectNode)) {
            return text;
        }
        var name = name(parent, random);
        var value = random.nextBoolean() ? parent.get(name).toString() : pick(LITERALS, random);
        return text.replaceFirst("\\{", java.util.regex.Matcher.quoteReplacement("{\"" + name + "\":" + value + ","));
    }

    /** Another type, or a number out of range. The text is put in as it is, so that it need not be JSON. */
    private static String replace(JsonNode root, JsonNode parent, Random random) {
        put(parent, NODES.textNode("\u0001here"), random);
        return root.toString().replace("\"\\u0001here\"", pick(LITERALS, random));
    }

    private static String word(JsonNode root, JsonNode parent, Random random) {
        put(parent, NODES.textNode(pick(WORDS, random)), random);
        return root.toString();
    }

    private static void put(JsonNode parent, JsonNode value, Random random) {
        if (parent instanceof ObjectNode object) {
            object.set(name(object, random), value);
        } else {
            ((ArrayNode) parent).set(random.nextInt(parent.size()), value);
        }
    }

    private static String rename(JsonNode root, JsonNode parent, Random random) {
        if (parent instanceof ObjectNode object) {
            object.set(pick(WORDS, random), object.remove(name(object, random)));
        } else {
            ((ArrayNode) parent).add(pick(WORDS, random));
        }
        return root.toString();
    }

    private static String shuffled(JsonNode root, JsonNode parent, Random random) {
        if (parent instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            names.forEach(name -> object.set(name, object.remove(name)));
        } else {
            var array = (ArrayNode) parent;
            array.add(array.get(random.nextInt(array.size())));
            array.insert(0, array.get(array.size() - 1));
        }
        return root.toString();
    }

    private static String sized(String text, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> text + " ".repeat(70_000);
            case 1 -> text + " ".repeat(Math.max(0, 65_536 - text.length()));
            case 2 -> text.replaceFirst("\\{", "{\"" + "n".repeat(300) + "\":1,");
            case 3 -> text.replace(",", ",\n\t ").replace(":", " : ");
            default -> "";
        };
    }

    private static String nested(String text, Random random) {
        int depth = pick(List.of(1, 29, 31, 33, 500), random);
        return random.nextBoolean() ? "[".repeat(depth) + text + "]".repeat(depth) : text.replaceFirst(":", ":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + ",\"b\":");
    }
}
