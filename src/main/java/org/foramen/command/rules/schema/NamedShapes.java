package org.foramen.command.rules.schema;

import static org.foramen.command.rules.schema.Shapes.anyOf;
import static org.foramen.command.rules.schema.Shapes.anything;
import static org.foramen.command.rules.schema.Shapes.mapping;
import static org.foramen.command.rules.schema.Shapes.oneOf;
import static org.foramen.command.rules.schema.Shapes.ref;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.foramen.pack.Codes;
import org.foramen.pack.PackNames;
import org.foramen.pack.PackNames.Known;
import org.foramen.pack.PackNames.Question;

/** All that the schemas of one pack say about its own names. */
record NamedShapes(PackNames names) {

    /** Each by the name under which the schemas refer to it. */
    Map<String, ObjectNode> all() {
        var shapes = new LinkedHashMap<String, ObjectNode>();
        shapes.put("question", known(names.linkIds()));
        shapes.put("known_question", oneOf(names.linkIds().names()));
        shapes.put("section", known(names.sections()));
        shapes.put("definition", known(names.definitions()));
        shapes.put("level", known(names.levels()));
        shapes.put("imaging", known(names.imaging()));
        shapes.put("alternative", known(names.alternatives()));
        shapes.put("flag", known(names.flags()));
        shapes.put("evidence", known(names.evidence()));
        shapes.put("rule", known(names.rules()));
        shapes.put("promised_rule", known(names.promisedRules()));
        shapes.put("note", known(names.notes()));
        shapes.put("replaced_imaging", replacedImaging());
        shapes.put("visits_by_level", byName(names.levels(), name -> oneOf(Codes.PRIORITIES)));
        shapes.put("covered", covered());
        shapes.put("given", byQuestion(question -> new AnswerShapes(question).given()));
        shapes.put("weighed", byQuestion(question -> new AnswerShapes(question).weighed()));
        shapes.put("own_options", ownOptions());
        shapes.putAll(new ConditionShapes(names).all());
        shapes.putAll(new TextShapes(names).all());
        return shapes;
    }

    /** Where some could not be read, others are let stand. */
    private static ObjectNode known(Known known) {
        return known.whole() ? oneOf(known.names()) : known.names().isEmpty() ? anything() : anyOf(oneOf(known.names()), anything());
    }

    private static ObjectNode byName(Known known, Function<String, ObjectNode> value) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        known.names().forEach(name -> keys.put(name, value.apply(name)));
        return mapping(keys).put("additionalProperties", !known.whole());
    }

    private ObjectNode byQuestion(Function<Question, ObjectNode> value) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        names.questions().forEach(question -> keys.put(question.linkId(), value.apply(question)));
        return mapping(keys).put("additionalProperties", !names.linkIds().whole());
    }

    private ObjectNode replacedImaging() {
        return byName(names.imaging(), name -> ref("imaging")).put("minProperties", 1);
    }

    private ObjectNode covered() {
        var keys = new LinkedHashMap<String, ObjectNode>();
        names.questions().forEach(question -> new AnswerShapes(question).covered().ifPresent(covered -> keys.put(question.linkId(), covered)));
        return mapping(keys).put("additionalProperties", !names.linkIds().whole());
    }

    /** What an item says about its options names those that it had when this was written. */
    private ObjectNode ownOptions() {
        var all = anything();
        var each = all.putArray("allOf");
        names.questions().stream().filter(question -> question.domain().isPresent()).forEach(question -> {
            var one = each.addObject();
            var condition = one.putObject("if");
            condition.putObject("properties").set("linkId", oneOf(List.of(question.linkId())));
            condition.putArray("required").add("linkId");
            one.putObject("then").putObject("properties").setAll(new AnswerShapes(question).own());
        });
        return each.isEmpty() ? anything() : all;
    }
}
