package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.foramen.questionnaire.Domain;

/** Checks where the items are shown: sections, and screens that fit on a phone. */
final class LayoutChecks {

    private static final int MOST_ITEMS = 4;
    private static final int MOST_OPTIONS = 18;
    private static final int MOST_ORDINARY_BESIDE_OTHERS = 4;

    private final QuestionsReader.Drafts drafts;
    private final Problems problems;
    private boolean sound = true;

    LayoutChecks(QuestionsReader.Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    /** Whether everything stands where it should. */
    boolean check() {
        checkSections(together("section", ItemDraft::section));
        together("screen", ItemDraft::screen).values().forEach(this::checkScreen);
        return sound;
    }

    private void report(Yaml.Text where, String what, String remedy) {
        sound = false;
        problems.add(where, what, remedy);
    }

    /** The items of each section or screen; they must stand together. */
    private Map<String, List<ItemDraft>> together(String kind, Function<ItemDraft, Yaml.Text> of) {
        var groups = new LinkedHashMap<String, List<ItemDraft>>();
        var last = "";
        for (var item : drafts.inOrder()) {
            var name = of.apply(item);
            if (name.isEmpty()) {
                continue;
            }
            var group = groups.computeIfAbsent(name.value(), key -> new ArrayList<>());
            if (!group.isEmpty() && !last.equals(name.value())) {
                report(name, "the " + kind + " " + name.inWords() + " is broken up by other questions",
                        "move '" + item.linkId().value() + "' behind '" + group.get(group.size() - 1).linkId().value()
                        + "'");
            }
            // What comes back is out of place; the group that it breaks up goes on.
            last = group.isEmpty() ? name.value() : last;
            group.add(item);
        }
        return groups;
    }

    private void checkSections(Map<String, List<ItemDraft>> used) {
        var listed = drafts.sections().stream().map(Yaml.Text::value).toList();
        if (listed.isEmpty()) {
            return;
        }
        used.forEach((section, items) -> {
            if (!listed.contains(section)) {
                report(items.get(0).section(), "no section '" + section + "'",
                        Suggestion.or(section, listed, "add it to sections"));
            }
        });
        for (var section : drafts.sections()) {
            boolean meant = used.keySet().stream().anyMatch(name -> name.equals(section.value())
                    || Suggestion.of(name, listed).filter(section.value()::equals).isPresent());
            if (!meant && drafts.items().isComplete()) {
                report(section, "the section " + section.inWords() + " has no questions", "remove it, or add some");
            }
        }
        var order = used.keySet().stream().filter(listed::contains).toList();
        var wanted = listed.stream().filter(used::containsKey).toList();
        if (!order.equals(wanted)) {
            report(drafts.sections().get(0), "sections are listed in another order than they are asked",
                    "write [" + String.join(", ", order) + "], or move the questions");
        }
    }

    private void checkScreen(List<ItemDraft> items) {
        var screen = items.get(0).screen();
        if (items.size() > MOST_ITEMS) {
            report(items.get(MOST_ITEMS).screen(), "the screen " + screen.inWords() + " has " + items.size()
                    + " questions, and at most four fit", "move some to another screen");
        }
        int options = items.stream().mapToInt(item -> item.domain().map(domain -> domain.options().size())
                .orElse(0)).sum();
        if (options > MOST_OPTIONS) {
            report(screen, "the screen " + screen.inWords() + " has " + options + " options, and at most "
                    + MOST_OPTIONS + " fit",
                    "move a question to another screen");
        }
        for (var item : items) {
            if (items.size() > 1 && item.domain().orElse(null) instanceof Domain.MultiChoice multi
                    && multi.ordinary().size() > MOST_ORDINARY_BESIDE_OTHERS) {
                report(item.screen(), "'" + item.linkId().value()
                        + "' has more than four options that can be ticked together, and shares a screen",
                        "give it a screen of its own");
            }
        }
        items.stream().filter(item -> !item.section().value().equals(items.get(0).section().value())).findFirst()
                .ifPresent(item -> report(item.screen(), "the screen " + screen.inWords() + " begins in section "
                        + items.get(0).section().inWords() + " and goes on in " + item.section().inWords(),
                        "give the questions of one of the two another screen"));
    }
}
