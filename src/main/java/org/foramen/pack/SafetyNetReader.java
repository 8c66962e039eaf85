package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Domain;
import org.foramen.triage.SafetyNet;

/** Reads {@code safety_net.yaml}. */
final class SafetyNetReader {

    static final String FILE = "safety_net.yaml";

    private static final int FEWEST_LINES = 5;

    private final Names<ItemDraft> items;
    private final Problems problems;
    private final Map<String, Yaml.Text> texts = new LinkedHashMap<>();

    SafetyNetReader(Names<ItemDraft> items, Problems problems) {
        this.items = items;
        this.problems = problems;
    }

    SafetyNet read(Optional<Yaml> file) {
        var lines = new ArrayList<SafetyNet.Line>();
        if (file.isEmpty()) {
            return new SafetyNet(lines);
        }
        if (!(file.get() instanceof Yaml.Many many)) {
            problems.add(file.get(), "safety_net.yaml is " + file.get().inWords(), "begin each line with '- text: …'");
            return new SafetyNet(lines);
        }
        many.of().forEach(yaml -> Fields.named(yaml, "line", "text", List.of("text", "covers"), problems)
                .flatMap(this::line).ifPresent(lines::add));
        if (many.of().size() < FEWEST_LINES) {
            problems.add(many, "the safety net has fewer than five lines",
                    "add lines: every result shows at least five");
        }
        return new SafetyNet(lines);
    }

    /** Where each line stands, by its key. */
    Map<String, Yaml.Text> texts() {
        return texts;
    }

    private Optional<SafetyNet.Line> line(Fields fields) {
        var text = fields.id("text");
        text.ifPresent(key -> {
            var before = texts.putIfAbsent(key.value(), key);
            if (before != null) {
                problems.add(key, "the line " + key.inWords() + " is already in line " + before.place().line(),
                        "remove one of the two");
            }
        });
        var covers = new LinkedHashMap<String, AnswerSet>();
        fields.get("covers").ifPresent(yaml -> {
            if (yaml instanceof Yaml.Mapping mapping) {
                mapping.entries().forEach(entry -> covered(entry)
                        .ifPresent(set -> covers.put(entry.key().value(), set)));
            } else if (!yaml.isEmpty()) {
                problems.add(yaml, "'covers' of " + fields.label() + " is " + yaml.inWords(),
                        "write {question: [answers]}");
            }
        });
        return text.map(key -> new SafetyNet.Line(key.value(), covers));
    }

    /** The answers as they are given: no policy makes a person have said something. */
    private Optional<AnswerSet> covered(Yaml.Entry entry) {
        var item = items.look(entry.key(), problems);
        if (item.isEmpty() || item.get().domain().isEmpty()) {
            return Optional.empty();
        }
        var domain = item.get().domain().get();
        if (domain instanceof Domain.Whole) {
            problems.add(entry.key(), entry.key().inWords() + " is a number, and no sign to watch for",
                    "name a question with options");
            return Optional.empty();
        }
        return new AnswerTests(items, problems).named(item.get(), domain, entry.value())
                .map(named -> AnswerSet.matching(domain.size(), code -> said(domain, code, named)));
    }

    private static boolean said(Domain domain, int code, List<String> named) {
        return domain instanceof Domain.MultiChoice multi ? multi.ticked(code).stream().anyMatch(named::contains)
                : domain.answer(code) instanceof Answer.Choice choice && named.contains(choice.option());
    }
}
