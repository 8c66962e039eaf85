package org.foramen.command.rules.schema;

import static org.foramen.command.rules.schema.Shapes.anyOf;
import static org.foramen.command.rules.schema.Shapes.anything;
import static org.foramen.command.rules.schema.Shapes.described;
import static org.foramen.command.rules.schema.Shapes.mapping;
import static org.foramen.command.rules.schema.Shapes.oneOf;
import static org.foramen.command.rules.schema.Shapes.ref;
import static org.foramen.command.rules.schema.Shapes.some;
import static org.foramen.command.rules.schema.Shapes.someOnce;
import static org.foramen.command.rules.schema.Shapes.text;
import static org.foramen.command.rules.schema.Shapes.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.pack.PackNames.Question;
import org.foramen.questionnaire.Domain;

/** What may be said about the answers to one question, in each place that names them. */
record AnswerShapes(Question question) {

    private static final String SKIPPED = "skipped";
    private static final String NUMBERS = "^((>=|<=|>|<)\\s*)?-?[0-9]{1,6}$|^-?[0-9]{1,6}\\.\\.-?[0-9]{1,6}$";
    private static final String WEIGHED_NUMBERS = "^[0-9]{1,6}([.][.][0-9]{1,6})?$";

    /** In a condition. */
    ObjectNode tested() {
        if (question.domain().isEmpty()) {
            return anything();
        }
        var domain = question.domain().get();
        if (domain instanceof Domain.Whole number) {
            return described("A whole number from " + number.min() + " to " + number.max() + ": \">=65\", \"<18\", 10..55, or one number.",
                    anyOf(whole(number.min(), number.max()), text(NUMBERS)));
        }
        var seen = domain.options().stream().filter(option -> !hidden(option)).toList();
        boolean multi = domain instanceof Domain.MultiChoice;
        var alone = multi ? Stream.concat(Stream.of("any"), seen.stream()).toList() : seen;
        var read = question.unsureReadAs().map(as -> " unsure is read as " + as + ", and cannot be named.").orElse("");
        var any = multi ? "any: it contains any option that counts." : "";
        var shape = anyOf(oneOf(alone), someOnce(oneOf(seen)));
        return any.isEmpty() && read.isEmpty() ? shape : described((any + read).strip(), shape);
    }

    private boolean hidden(String option) {
        return option.equals("unsure") && question.unsureReadAs().isPresent();
    }

    /** As somebody gives it, in a case. */
    ObjectNode given() {
        return question.domain().map(domain -> domain instanceof Domain.Whole ? anyOf(answer(domain), oneOf(List.of(SKIPPED)))
                : domain instanceof Domain.MultiChoice multi ? anyOf(oneOf(and(multi.options(), SKIPPED)), ticked(multi))
                : oneOf(and(domain.options(), SKIPPED))).orElse(anything());
    }

    /** How often each is given. */
    ObjectNode weighed() {
        if (question.domain().isEmpty()) {
            return anything();
        }
        var domain = question.domain().get();
        var weights = new LinkedHashMap<String, ObjectNode>();
        and(domain.options(), SKIPPED).forEach(option -> weights.put(option, ref("weight")));
        var shape = mapping(weights);
        if (domain instanceof Domain.Whole) {
            shape.putObject("patternProperties").set(WEIGHED_NUMBERS, ref("weight"));
        }
        return shape;
    }

    /** In a line of the safety net, where numbers have no place. */
    Optional<ObjectNode> covered() {
        return question.domain().isEmpty() ? Optional.of(anything()) : question.domain().filter(domain -> !(domain instanceof Domain.Whole))
                .map(domain -> anyOf(oneOf(domain.options()), someOnce(oneOf(domain.options()))));
    }

    /** What the item itself says about its options. */
    Map<String, ObjectNode> own() {
        var own = new LinkedHashMap<String, ObjectNode>();
        question.domain().ifPresent(domain -> {
            var listed = anything().<ObjectNode>set("items", oneOf(domain.options()));
            if (domain instanceof Domain.Choice) {
                own.put("red_flag", listed);
            } else if (domain instanceof Domain.MultiChoice) {
                own.put("exclusive", listed);
                own.put("uncounted", listed);
            }
            boolean unsure = domain.options().contains("unsure");
            var as = !(domain instanceof Domain.MultiChoice multi) ? answer(domain)
                    : unsure ? anyOf(oneOf(List.of("unsure")), ticked(multi)) : ticked(multi);
            var policy = anything();
            policy.putObject("properties").set("as", as);
            own.put(unsure ? "if_unsure" : "if_skipped", policy);
        });
        return own;
    }

    private static ObjectNode answer(Domain domain) {
        return domain instanceof Domain.Whole number ? whole(number.min(), number.max()) : oneOf(domain.options());
    }

    private static ObjectNode ticked(Domain.MultiChoice multi) {
        var list = some(oneOf(multi.options()));
        if (!multi.exclusive().isEmpty()) {
            list.putObject("if").set("contains", oneOf(multi.alone()));
            list.putObject("then").put("maxItems", 1);
        }
        return list;
    }

    private static List<String> and(List<String> options, String more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }
}
