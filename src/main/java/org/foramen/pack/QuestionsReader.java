package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.RedFlag;

/** Reads {@code questions.yaml}: the sections, and each item but for its conditions. */
final class QuestionsReader {

    static final String FILE = "questions.yaml";

    private static final List<String> KEYS = List.of("linkId", "section", "screen", "type", "options", "exclusive",
            "uncounted", "range", "required", "intake", "relevant", "red_flag", "follow_up", "if_unsure", "if_skipped",
            "informative");

    private final Problems problems;

    QuestionsReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param sections the words of the list
     * @param items    in order
     */
    record Drafts(List<Yaml.Text> sections, Names<ItemDraft> items) {
        List<ItemDraft> inOrder() {
            return items.all().stream().map(id -> items.get(id).orElseThrow()).toList();
        }
    }

    Drafts read(Optional<Yaml> file) {
        var fields = file.flatMap(yaml -> Fields.of(yaml, FILE, List.of("sections", "items"), problems));
        if (fields.isEmpty()) {
            return new Drafts(List.of(), new Names<>("question", FILE, new LinkedHashMap<>(), false));
        }
        fields.get().required("sections");
        boolean whole = fields.get().required("items").isPresent();
        var sections = fields.get().words("sections").stream().filter(word -> Fields.isId(word, problems)).toList();
        var items = new LinkedHashMap<String, ItemDraft>();
        for (var yaml : fields.get().list("items")) {
            var item = Fields.named(yaml, "question", "linkId", KEYS, problems);
            var linkId = item.flatMap(f -> f.id("linkId"));
            whole &= linkId.isPresent();
            if (linkId.isPresent() && !isNew(linkId.get(), items)) {
                whole = false;
            } else if (linkId.isPresent()) {
                items.put(linkId.get().value(), draft(item.get(), linkId.get()));
            }
        }
        return new Drafts(sections, new Names<>("question", FILE, items, whole));
    }

    private boolean isNew(Yaml.Text linkId, LinkedHashMap<String, ItemDraft> items) {
        if (Conditions.WORDS.contains(linkId.value())) {
            problems.add(linkId, linkId.inWords() + " is a word of the language", "give the question another linkId");
        }
        var before = Optional.ofNullable(items.get(linkId.value()));
        before.ifPresent(item -> problems.add(linkId, "the question " + linkId.inWords() + " is already in line "
                + item.linkId().place().line(), "give one of the two another linkId"));
        return before.isEmpty();
    }

    private ItemDraft draft(Fields item, Yaml.Text linkId) {
        var missing = new Yaml.Text(linkId.place(), "");
        var section = item.id("section").orElse(missing);
        var screen = item.id("screen").orElse(missing);
        var domain = new DomainReader(item, problems).read();
        return new ItemDraft(linkId, section, screen, domain,
                domain.map(d -> policy(item, d).policy()).orElse(Policy.none()),
                domain.map(d -> redFlag(item, d)).orElse(RedFlag.NONE),
                item.flag("required"), item.flag("intake"), item.flag("informative"), item.get("relevant"),
                new ArrayList<>(item.words("follow_up")), domain.flatMap(d -> policy(item, d).floor()));
    }

    private PolicyReader policy(Fields item, Domain domain) {
        return new PolicyReader(item, domain, problems);
    }

    private RedFlag redFlag(Fields item, Domain domain) {
        if (item.has("follow_up") && !item.has("red_flag")) {
            problems.add(item.key("follow_up").orElseThrow(), item.label() + " has follow_up and is no red flag",
                    "remove follow_up, or add red_flag");
        }
        return new RedFlagReader(item, domain, problems).read();
    }
}
