package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Combining;
import org.foramen.triage.Rule;

/** Reads {@code rules/*.yaml}. */
final class RulesReader {

    private static final List<String> KEYS = List.of("id", "when", "consultation", "imaging", "lock", "evidence",
            "informative");
    private static final String OTHERWISE = "otherwise";

    private final Header header;
    private final Names<EvidenceReader.Row> evidence;
    private final Conditions conditions;
    private final Problems problems;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private boolean whole = true;

    RulesReader(Header header, Names<EvidenceReader.Row> evidence, Conditions conditions, Problems problems) {
        this.header = header;
        this.evidence = evidence;
        this.conditions = conditions;
        this.problems = problems;
    }

    /**
     * A rule as it was understood.
     *
     * @param when empty for the fallback
     * @param rule empty when some of it was wrong
     */
    record Draft(Yaml.Text id, Optional<Condition> when, Optional<Rule> rule) {
        boolean isFallback() {
            return when.isEmpty();
        }
    }

    /** @param files the files that could be read, by path */
    List<Draft> read(Map<String, Yaml> files) {
        files.values().forEach(this::readFile);
        return List.copyOf(drafts.values());
    }

    /** Whether every rule could be told by its id. */
    boolean isWhole() {
        return whole;
    }

    private void readFile(Yaml file) {
        if (!(file instanceof Yaml.Many many)) {
            if (!file.isEmpty()) {
                whole = false;
                problems.add(file, "a file of rules is " + file.inWords(), "begin each rule with '- id: …'");
            }
            return;
        }
        for (var yaml : many.of()) {
            var fields = Fields.named(yaml, "rule", "id", KEYS, problems);
            var id = fields.flatMap(f -> f.id("id"));
            whole &= id.isPresent();
            if (fields.isPresent()) {
                var draft = draft(fields.get(), id);
                id.filter(this::isNew).ifPresent(name -> drafts.put(name.value(), draft));
            }
        }
    }

    private boolean isNew(Yaml.Text id) {
        var before = Optional.ofNullable(drafts.get(id.value()));
        before.ifPresent(rule -> {
            whole = false;
            problems.add(id, "the rule " + id.inWords() + " is already in " + rule.id().place(),
                    "give one of the two another id");
        });
        return before.isEmpty();
    }

    private Draft draft(Fields fields, Optional<Yaml.Text> id) {
        var when = fields.required("when");
        boolean fallback = when.orElse(null) instanceof Yaml.Text text && text.value().equals(OTHERWISE);
        var condition = fallback ? Optional.<Condition>empty()
                : Optional.of(when.map(yaml -> conditions.read(yaml, Conditions.At.RULE)).orElse(Condition.WRONG));
        var consultation = fields.requiredText("consultation")
                .flatMap(level -> header.consultations().find(level, problems));
        var imaging = fields.requiredText("imaging").flatMap(level -> header.imagings().find(level, problems));
        var cited = evidence(fields, fallback);
        boolean locked = fields.flag("lock");
        if (locked && !header.combining().imaging().isEmpty()
                && !header.combining().imaging().contains(Combining.Group.LOCKED)) {
            problems.add(fields.key("lock").orElseThrow(),
                    "lock has no effect: combining in pack.yaml does not name 'locked'",
                    "add it there, or remove lock");
        }
        boolean informative = fields.flag("informative");
        if (fallback && locked) {
            problems.add(fields.key("lock").orElseThrow(),
                    "the fallback cannot be locked: it never fires beside another rule", "remove lock");
        }
        var criterion = condition.map(Condition::criterion).orElse(Optional.of(Criterion.ALWAYS));
        var rule = id.isPresent() && consultation.isPresent() && imaging.isPresent() && criterion.isPresent()
                ? Optional.of(new Rule(id.get().value(), criterion.get(), consultation.get(), imaging.get(), locked,
                        cited, informative))
                : Optional.<Rule>empty();
        return new Draft(id.orElse(new Yaml.Text(fields.place(), "")), condition, rule);
    }

    private List<String> evidence(Fields fields, boolean fallback) {
        var written = fields.required("evidence");
        var words = fields.words("evidence");
        if (!fallback && written.isPresent() && written.get() instanceof Yaml.Many many && many.of().isEmpty()) {
            problems.add(many, fields.label() + " cites no evidence",
                    "name a row of evidence.yaml, and add one if there is none");
        }
        var cited = new ArrayList<String>();
        for (var word : words) {
            evidence.find(word, problems).ifPresent(row -> cited.add(row.id().value()));
        }
        return cited;
    }
}
