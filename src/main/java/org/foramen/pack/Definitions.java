package org.foramen.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.foramen.questionnaire.Criterion;

/** The named conditions of {@code definitions.yaml}, each understood once, however often it is used. */
final class Definitions {

    static final String FILE = "definitions.yaml";

    private final Names<Yaml.Entry> names;
    private final Map<String, Condition> understood = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Problems problems;

    private Definitions(Names<Yaml.Entry> names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    static Definitions read(Optional<Yaml> file, Names<ItemDraft> items, Problems problems) {
        var known = new LinkedHashMap<String, Yaml.Entry>();
        if (file.isPresent() && file.get() instanceof Yaml.Mapping mapping) {
            for (var entry : mapping.entries()) {
                var name = entry.key();
                if (items.has(name.value())) {
                    problems.add(name, name.inWords() + " is the name of a question",
                            "give the definition another name");
                } else if (Conditions.WORDS.contains(name.value()) || name.value().equals("otherwise")) {
                    problems.add(name, name.inWords() + " is a word of the language",
                            "give the definition another name");
                } else if (Fields.isId(name, problems)) {
                    known.put(name.value(), entry);
                }
            }
        } else if (file.isPresent() && !file.get().isEmpty()) {
            problems.add(file.get(), "definitions.yaml is " + file.get().inWords(),
                    "write lines of the form 'name: condition'");
        }
        return new Definitions(new Names<>("definition", FILE, known, file.isPresent()), problems);
    }

    Names<Yaml.Entry> names() {
        return names;
    }

    /** What a name stands for, where it is used. */
    Condition read(Yaml.Text use, Function<Yaml, Condition> reader) {
        var found = names.find(use, problems);
        if (found.isEmpty()) {
            return Condition.WRONG;
        }
        if (open.contains(use.value())) {
            var circle = new ArrayList<>(open);
            Collections.reverse(circle);
            circle.add(use.value());
            problems.add(use, "the definition " + use.inWords() + " uses itself ("
                    + String.join(" > ", circle.subList(circle.indexOf(use.value()), circle.size())) + ")",
                    "write out what is meant in one of them");
            return Condition.WRONG;
        }
        var condition = understood.get(use.value());
        if (condition == null) {
            open.push(use.value());
            condition = reader.apply(found.get().value());
            open.pop();
            understood.put(use.value(), condition);
        }
        return new Condition(condition.criterion().map(criterion -> new Criterion.Named(use.value(), criterion)),
                condition.reads().stream().map(read -> read.through(use.value(), use.place())).toList());
    }

    /** Reads those that nothing has used, so that what is wrong in them is found, and reports them. */
    void finish(Function<Yaml, Condition> reader) {
        var unused = names.unused();
        for (var name : unused) {
            var entry = names.get(name).orElseThrow();
            problems.add(entry.key(), "nothing uses the definition '" + name + "'",
                    "use it in a condition, or remove it");
        }
        List.copyOf(unused).forEach(name -> reader.apply(names.get(name).orElseThrow().value()));
    }
}
