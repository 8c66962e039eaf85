package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.foramen.questionnaire.Domain;

/**
 * The keys of the texts that a pack needs, worked out from everything else in it.
 *
 * @param required each must be there
 * @param optional may be there
 * @param options  for each option the questions that offer it: each needs a text of its own, or the shared one
 * @param open     beginnings of keys about which nothing is known: free ones, and those of what could not be read
 */
record TextKeys(Set<String> required, Set<String> optional, Map<String, List<String>> options, Set<String> open) {

    private static final List<String> NOTICES =
            List.of("not_a_diagnosis", "clinical_review", "translation_review", "evidence_expired", "get_help_now");

    static TextKeys of(Structure pack) {
        var keys = new TextKeys(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>(),
                new LinkedHashSet<>());
        keys.open.add("ui.");
        keys.required.add("pack.title");
        keys.addLayout(pack.drafts());
        pack.drafts().inOrder().forEach(keys::addQuestion);
        keys.addAll("consultation", pack.header().consultations(), ".text", ".within");
        keys.addAll("imaging", pack.header().imagings(), "");
        keys.addAll("alternatives", pack.header().alternatives(), "");
        keys.addAll("flags", pack.header().flags(), "");
        pack.rules().forEach(rule -> keys.required.add("reasons." + rule.id().value()));
        keys.open.addAll(pack.unread());
        pack.notes().forEach(note -> keys.required.add("notes." + note));
        pack.safetyNet().keySet().forEach(line -> keys.required.add("safety_net." + line));
        NOTICES.forEach(notice -> keys.required.add("notice." + notice));
        return keys;
    }

    private void addLayout(QuestionsReader.Drafts drafts) {
        drafts.sections().forEach(section -> required.add("sections." + section.value()));
        var screens = drafts.inOrder().stream().map(item -> item.screen().value())
                .collect(Collectors.groupingBy(screen -> screen, LinkedHashMap::new, Collectors.counting()));
        screens.forEach((screen, items) -> {
            if (items > 1) {
                required.add("screens." + screen);
            }
        });
        if (!drafts.items().isComplete()) {
            open.addAll(List.of("sections.", "screens.", "questions.", "options."));
        }
    }

    private void addQuestion(ItemDraft item) {
        var prefix = "questions." + item.linkId().value() + ".";
        required.add(prefix + "text");
        required.add(prefix + "why");
        optional.add(prefix + "hint");
        if (item.domain().isEmpty()) {
            open.addAll(List.of(prefix + "unit", prefix + "options.", "options."));
        } else if (item.domain().get() instanceof Domain.Whole) {
            optional.add(prefix + "unit");
        } else {
            item.domain().get().options().forEach(option ->
                    options.computeIfAbsent(option, o -> new ArrayList<>()).add(item.linkId().value()));
        }
    }

    private void addAll(String group, Names<?> names, String... endings) {
        for (var name : names.all()) {
            for (var ending : endings.length == 0 ? new String[] {""} : endings) {
                required.add(group + "." + name + ending);
            }
        }
        if (!names.isComplete()) {
            open.add(group + ".");
        }
    }

    static String shared(String option) {
        return "options." + option;
    }

    static String own(String linkId, String option) {
        return "questions." + linkId + ".options." + option;
    }

    /** All keys that something reads. */
    Set<String> known() {
        var known = new LinkedHashSet<>(required);
        known.addAll(optional);
        options.forEach((option, linkIds) -> {
            known.add(shared(option));
            linkIds.forEach(linkId -> known.add(own(linkId, option)));
        });
        return known;
    }

    boolean isOpen(String key) {
        return open.stream().anyMatch(key::startsWith);
    }
}
