package org.foramen.command.rules.schema;

import static org.foramen.command.rules.schema.Shapes.anything;
import static org.foramen.command.rules.schema.Shapes.described;
import static org.foramen.command.rules.schema.Shapes.mapping;
import static org.foramen.command.rules.schema.Shapes.ref;
import static org.foramen.command.rules.schema.Shapes.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foramen.pack.PackNames;
import org.foramen.pack.PackNames.Known;
import org.foramen.pack.PackNames.Question;
import org.foramen.questionnaire.Domain;

/** The sentences that one pack needs. */
record TextShapes(PackNames names) {

    /** Each by the name under which others refer to it. */
    Map<String, ObjectNode> all() {
        var shapes = new LinkedHashMap<String, ObjectNode>();
        shapes.put("needed_texts", anything().set("required", words(needed())));
        shapes.put("texts_of_sections", each(names.sections(), name -> ref("text")));
        shapes.put("texts_of_screens", each(names.screens(), name -> ref("text")));
        shapes.put("texts_of_options", options());
        var byLinkId = new LinkedHashMap<String, Question>();
        names.questions().forEach(question -> byLinkId.put(question.linkId(), question));
        shapes.put("texts_of_questions", each(names.linkIds(), linkId -> question(byLinkId.get(linkId))));
        shapes.put("texts_of_levels", each(names.levels(), name -> level()));
        shapes.put("texts_of_imaging", each(names.imaging(), name -> ref("text")));
        shapes.put("texts_of_alternatives", each(names.alternatives(), name -> ref("text")));
        shapes.put("texts_of_flags", each(names.flags(), name -> ref("text")));
        shapes.put("texts_of_rules", each(names.rules(), name -> ref("text")));
        shapes.put("texts_of_notes", each(names.notes(), name -> ref("text")));
        shapes.put("texts_of_safety_net", each(names.safetyNet(), name -> ref("text")));
        return shapes;
    }

    /** A group for which the pack has no names is left out. */
    private List<String> needed() {
        var needed = new ArrayList<>(List.of("pack", "sections", "questions", "consultation", "imaging", "reasons", "safety_net", "notice"));
        Map.of("screens", names.screens(), "alternatives", names.alternatives(), "flags", names.flags(), "notes", names.notes()).entrySet().stream()
                .filter(group -> !group.getValue().names().isEmpty()).map(Map.Entry::getKey).sorted().forEach(needed::add);
        return needed;
    }

    private static ObjectNode each(Known known, Function<String, ObjectNode> text) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        known.names().forEach(name -> keys.put(name, text.apply(name)));
        return mapping(keys, known.names().toArray(String[]::new)).put("additionalProperties", !known.whole());
    }

    /** A text for all questions that offer an option, or each has its own: so none is needed here. */
    private ObjectNode options() {
        var options = names.questions().stream().flatMap(question -> question.domain().stream()).flatMap(domain -> domain.options().stream())
                .distinct().toList();
        boolean whole = names.linkIds().whole() && names.questions().stream().allMatch(question -> question.domain().isPresent());
        var shape = each(new Known(options, whole), name -> ref("text"));
        shape.remove("required");
        return shape;
    }

    private static ObjectNode level() {
        var keys = new LinkedHashMap<String, ObjectNode>();
        keys.put("text", described("Whom to see.", ref("text")));
        keys.put("within", described("How soon.", ref("text")));
        return mapping(keys, "text", "within");
    }

    private static ObjectNode question(Question question) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        keys.put("text", described("The question.", ref("text")));
        keys.put("hint", described("Optional, but in every locale or in none.", ref("text")));
        keys.put("why", described("Why it is asked.", ref("text")));
        if (question.domain().filter(domain -> !(domain instanceof Domain.Whole)).isEmpty()) {
            keys.put("unit", described("Optional, but in every locale or in none.", ref("text")));
        }
        options(question.domain()).ifPresent(options -> keys.put("options", described("These come before the shared ones.", options)));
        return mapping(keys, "text", "why");
    }

    private static Optional<ObjectNode> options(Optional<Domain> domain) {
        var keys = new LinkedHashMap<String, ObjectNode>();
        domain.stream().map(Domain::options).flatMap(List::stream).forEach(option -> keys.put(option, ref("text")));
        return domain.isEmpty() ? Optional.of(anything()) : Stream.of(keys).filter(some -> !some.isEmpty()).map(some -> mapping(some)).findFirst();
    }
}
