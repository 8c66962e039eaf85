package org.foramen.command.rules.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A schema as text: what fits stands in one line, so that a new name in a pack is few new lines in its schemas. */
final class SchemaText {

    private static final int WIDTH = 160;

    private SchemaText() {
    }

    static String of(ObjectNode schema) {
        return write(schema, "", 0) + "\n";
    }

    /** @param before what already stands in the line */
    private static String write(JsonNode node, String indent, int before) {
        var line = line(node);
        if (!node.isContainerNode() || indent.length() + before + line.length() <= WIDTH && !indent.isEmpty()) {
            return line;
        }
        var inner = indent + "  ";
        var lines = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(field -> {
                var key = quoted(field.getKey()) + ": ";
                lines.add(inner + key + write(field.getValue(), inner, key.length()));
            });
        } else if (node.get(0) != null && node.get(0).isValueNode()) {
            lines.addAll(filled(node, inner));
        } else {
            node.forEach(one -> lines.add(inner + write(one, inner, 0)));
        }
        var brackets = node.isObject() ? "{}" : "[]";
        return brackets.charAt(0) + "\n" + String.join(",\n", lines) + "\n" + indent + brackets.charAt(1);
    }

    /** Many words, as many as fit in each line. */
    private static List<String> filled(JsonNode words, String indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words) {
            if (line.length() > 0 && line.length() + word.toString().length() + 2 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? indent : ", ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String line(JsonNode node) {
        var parts = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(field -> parts.add(quoted(field.getKey()) + ": " + line(field.getValue())));
            return "{" + String.join(", ", parts) + "}";
        } else if (node.isArray()) {
            node.forEach(one -> parts.add(line(one)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.toString();
    }

    private static String quoted(String key) {
        return "\"" + key + "\"";
    }
}
