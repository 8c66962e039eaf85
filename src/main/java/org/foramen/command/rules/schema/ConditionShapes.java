package org.foramen.command.rules.schema;

import static org.foramen.command.rules.schema.Shapes.anyOf;
import static org.foramen.command.rules.schema.Shapes.described;
import static org.foramen.command.rules.schema.Shapes.either;
import static org.foramen.command.rules.schema.Shapes.mapping;
import static org.foramen.command.rules.schema.Shapes.oneOf;
import static org.foramen.command.rules.schema.Shapes.ref;
import static org.foramen.command.rules.schema.Shapes.some;
import static org.foramen.command.rules.schema.Shapes.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.pack.PackNames;

/** The language of conditions, with what may be named in one pack. */
record ConditionShapes(PackNames names) {

    private static final String TESTED = "answer_to.";

    /** Each by the name under which others refer to it. */
    Map<String, ObjectNode> all() {
        var shapes = new LinkedHashMap<String, ObjectNode>();
        shapes.put("condition", condition("condition", Map.of()));
        shapes.put("condition_with_result", condition("condition_with_result", Map.of("result", ref("result"))));
        var ofModifier = new LinkedHashMap<String, ObjectNode>();
        ofModifier.put("result", ref("result"));
        ofModifier.put("unsure", described("Some red flag was answered unsure, or skipped.", oneOf(List.of("red_flags"))));
        shapes.put("condition_of_modifier", condition("condition_of_modifier", ofModifier));
        shapes.put("result", result());
        names.questions().forEach(question -> shapes.put(TESTED + question.linkId(), new AnswerShapes(question).tested()));
        return shapes;
    }

    private ObjectNode condition(String itself, Map<String, ObjectNode> more) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        keys.put("all", described("Every one.", some(ref(itself))));
        keys.put("any", described("At least one.", some(ref(itself))));
        keys.put("not", described("Not this.", ref(itself)));
        keys.put("at_least", described("At least so many, such as {count: 2, of: [a, b, c]}.",
                counted(itself)));
        keys.putAll(more);
        names.questions().forEach(question -> keys.putIfAbsent(question.linkId(), ref(TESTED + question.linkId())));
        var one = mapping(keys).put("minProperties", 1).put("maxProperties", 1);
        if (!names.linkIds().whole()) {
            one.put("additionalProperties", true);
        }
        return either(ref("definition"), one);
    }

    private static ObjectNode counted(String condition) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        keys.put("count", whole(1, 9999));
        keys.put("of", some(ref(condition)));
        return mapping(keys, "count", "of");
    }

    private ObjectNode result() {
        var levels = names.levels().names();
        var below = names.levels().whole() ? oneOf(levels.subList(Math.min(1, levels.size()), levels.size())) : ref("level");
        var keys = new LinkedHashMap<String, ObjectNode>();
        keys.put("level", described("The consultation level so far is one of these, or below one.",
                anyOf(ref("level"), some(ref("level")), mapping(Map.of("below", below), "below"))));
        keys.put("imaging", described("The imaging so far is one of these.", anyOf(ref("imaging"), some(ref("imaging")))));
        return described("What the result so far must be. It is not known before every rule is decided.", mapping(keys).put("minProperties", 1));
    }
}
