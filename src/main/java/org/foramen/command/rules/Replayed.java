package org.foramen.command.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.foramen.command.CannotBeDone;

/**
 * A result as it was kept, beside what the same answers come to again.
 *
 * @param sameBytes   nothing differs, not even a space
 * @param differences where they say something else
 */
record Replayed(boolean sameBytes, List<Difference> differences) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** @param at a JSON Pointer (RFC 6901) into the recommendation; {@code kept} and {@code again} are JSON, or "nothing" */
    record Difference(String at, String kept, String again) {
    }

    static Replayed of(byte[] kept, byte[] again) {
        var differences = new ArrayList<Difference>();
        compare("", tree(kept), tree(again), differences);
        return new Replayed(Arrays.equals(kept, again), differences);
    }

    boolean same() {
        return differences.isEmpty();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new CannotBeDone("the recommendation is no JSON - leave it as the API gave it");
        }
    }

    private static void compare(String at, JsonNode kept, JsonNode again, List<Difference> differences) {
        if (kept.isObject() && again.isObject()) {
            var names = new TreeSet<String>();
            kept.fieldNames().forEachRemaining(names::add);
            again.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(at + "/" + name, kept.path(name), again.path(name), differences));
        } else if (kept.isArray() && again.isArray()) {
            for (int i = 0; i < Math.max(kept.size(), again.size()); i++) {
                compare(at + "/" + i, kept.path(i), again.path(i), differences);
            }
        } else if (!kept.equals(again)) {
            differences.add(new Difference(at, text(kept), text(again)));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
