package org.foramen.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foramen.questionnaire.Criterion;

/** Reads conditions: the one language of {@code when}, {@code relevant} and definitions. */
final class Conditions {

    /** The keys of a condition that are no questions. */
    /** What other languages call two of them. */
    private static final Map<String, String> MEANT = Map.of("and", "all", "or", "any");
    static final List<String> WORDS = List.of("all", "any", "not", "at_least", "result", Policy.UNSURE);

    /** Where a condition stands, and so what it may look at besides answers. */
    enum At { RULE, RELEVANCE, DEFINITION, FLOOR, MODIFIER }

    private final Names<ItemDraft> items;
    private final Definitions definitions;
    private final ResultTests results;
    private final AnswerTests answers;
    private final Problems problems;

    Conditions(Names<ItemDraft> items, Definitions definitions, ResultTests results, Problems problems) {
        this.items = items;
        this.definitions = definitions;
        this.results = results;
        this.answers = new AnswerTests(items, problems);
        this.problems = problems;
    }

    Condition read(Yaml yaml, At at) {
        if (yaml instanceof Yaml.Text text && !text.isEmpty()) {
            return definition(text);
        } else if (yaml instanceof Yaml.Mapping mapping && mapping.entries().size() == 1) {
            return entry(mapping.entries().get(0), at);
        } else if (yaml instanceof Yaml.Mapping mapping && !mapping.isEmpty()) {
            var keys = mapping.entries().stream().map(entry -> entry.key().inWords()).toList();
            problems.add(mapping, "a condition has one key, and here are " + String.join(" and ", keys),
                    "write them as a list: all: [{…}, {…}], or any: if one is enough");
        } else if (yaml instanceof Yaml.Many) {
            problems.add(yaml, "a list alone is no condition", "put all: or any: before it");
        } else {
            problems.add(yaml, "here a condition is missing", "write the name of a definition, or {question: answer}");
        }
        return Condition.WRONG;
    }

    private Condition definition(Yaml.Text name) {
        if (items.has(name.value()) && !definitions.names().has(name.value())) {
            items.use(name.value());
            problems.add(name, name.inWords() + " is a question, and no answer is named",
                    "write {" + name.value() + ": …} with an answer");
            return Condition.WRONG;
        }
        if (name.value().equals("otherwise")) {
            problems.add(name, "'otherwise' stands only alone, as the when of the fallback rule",
                    "name a condition here");
            return Condition.WRONG;
        }
        return definitions.read(name, yaml -> read(yaml, At.DEFINITION));
    }

    private Condition entry(Yaml.Entry entry, At at) {
        var key = entry.key();
        switch (key.value()) {
            case "all":
                return several(key, entry.value(), at, Criterion.All::new);
            case "any":
                return several(key, entry.value(), at, Criterion.Any::new);
            case "not":
                var inner = read(entry.value(), at);
                return new Condition(inner.criterion().map(Criterion.Not::new), inner.reads());
            case "at_least":
                return atLeast(entry.value(), at);
            case "result":
                return new Condition(allowed(key, at, Set.of(At.RELEVANCE, At.MODIFIER)) ? results.read(entry.value())
                        : Optional.empty(), List.of());
            case Policy.UNSURE:
                return new Condition(allowed(key, at, Set.of(At.MODIFIER))
                        ? UnsureRedFlags.read(entry.value(), items, problems) : Optional.empty(), List.of());
            default:
                return answer(key, entry.value());
        }
    }

    private boolean allowed(Yaml.Text key, At at, Set<At> places) {
        if (!places.contains(at)) {
            problems.add(key, "'" + key.value() + ":' cannot be used here", places.contains(At.RELEVANCE)
                    ? "use it in modifiers.yaml, or in relevant of a question that no rule reads"
                    : "use it in modifiers.yaml");
        }
        return places.contains(at);
    }

    private Condition answer(Yaml.Text linkId, Yaml wanted) {
        if (!items.has(linkId.value())) {
            if (definitions.names().has(linkId.value())) {
                definitions.names().use(linkId.value());
                problems.add(linkId, linkId.inWords() + " is a definition, not a question",
                        "write its name alone: " + linkId.value());
                return Condition.WRONG;
            }
            items.use(linkId.value());
            if (items.isComplete()) {
                problems.add(linkId, "no question " + linkId.inWords(), MEANT.containsKey(linkId.value()) ? "write " + MEANT.get(linkId.value()) + ":"
                        : Suggestion.or(linkId.value(), Stream.concat(items.all().stream(), WORDS.stream()).toList(), "add it to questions.yaml"));
            }
            return Condition.WRONG;
        }
        var item = items.find(linkId, problems).orElseThrow();
        return new Condition(answers.read(item, wanted),
                List.of(new Condition.Reads(linkId.value(), Optional.empty(), linkId.place())));
    }

    private Condition several(Yaml.Text key, Yaml value, At at, Function<List<Criterion>, Criterion> join) {
        if (!(value instanceof Yaml.Many many) || many.of().isEmpty()) {
            problems.add(value, "'" + key.value() + "' is "
                    + (value instanceof Yaml.Many || value.isEmpty() ? "empty" : "no list"),
                    "write a list of conditions: " + key.value() + ": [a, {b: yes}]");
            return Condition.WRONG;
        }
        var clauses = new ArrayList<Criterion>();
        var reads = new ArrayList<Condition.Reads>();
        for (var one : many.of()) {
            var clause = read(one, at);
            clause.criterion().ifPresent(clauses::add);
            reads.addAll(clause.reads());
        }
        boolean whole = clauses.size() == many.of().size();
        return new Condition(whole ? Optional.of(join.apply(clauses)) : Optional.empty(), reads);
    }

    private Condition atLeast(Yaml value, At at) {
        var fields = Fields.of(value, "at_least", List.of("count", "of"), problems);
        if (fields.isEmpty()) {
            return Condition.WRONG;
        }
        var count = fields.get().requiredText("count");
        var of = fields.get().required("of");
        if (of.isEmpty()) {
            return Condition.WRONG;
        }
        int size = of.get() instanceof Yaml.Many many ? many.of().size() : 0;
        boolean fits = count.isPresent() && count.get().value().matches("[1-9]\\d{0,3}")
                && Integer.parseInt(count.get().value()) <= size;
        if (count.isPresent() && !fits && size > 0) {
            problems.add(count.get(), count.get().inWords() + " of " + size + " conditions cannot be counted",
                    "write a number from 1 to " + size);
        }
        var clauses = several(new Yaml.Text(of.get().place(), "of"), of.get(), at, list ->
                new Criterion.AtLeast(fits ? Integer.parseInt(count.get().value()) : 1, list));
        return fits ? clauses : new Condition(Optional.empty(), clauses.reads());
    }
}
