package org.foramen.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the texts are complete: the default locale against the pack, every other one against the default. */
final class TextChecks {

    private final Problems problems;

    TextChecks(Problems problems) {
        this.problems = problems;
    }

    void checkDefault(TextFile file, TextKeys keys) {
        var meant = checkUnknown(file, keys.known(), keys, "nothing reads the text", "remove it");
        keys.required().stream().filter(key -> !file.has(key) && !meant.contains(key) && !keys.isOpen(key))
                .forEach(key ->
                problems.add(file.place(key), "the text '" + key + "' is missing", "add it"));
        keys.options().forEach((option, linkIds) -> {
            var without = linkIds.stream().filter(linkId -> !file.has(TextKeys.shared(option))
                    && !file.has(TextKeys.own(linkId, option))
                    && !meant.contains(TextKeys.shared(option))
                    && !meant.contains(TextKeys.own(linkId, option))).toList();
            if (!without.isEmpty()) {
                problems.add(file.place(TextKeys.own(without.get(0), option)),
                        "the option '" + option + "' of " + several(without) + " has no text",
                        "add it under options of the question" + (without.size() > 1 ? "s" : "")
                        + ", or under options for all");
            }
        });
    }

    private static String several(List<String> linkIds) {
        return linkIds.size() > 3 ? "'" + linkIds.get(0) + "' and " + (linkIds.size() - 1) + " more questions"
                : "'" + String.join("', '", linkIds) + "'";
    }

    /** Reports what is not known, and tells what was probably meant by it. */
    private Set<String> checkUnknown(TextFile file, Collection<String> known, TextKeys keys, String what,
            String otherwise) {
        var meant = new HashSet<String>();
        for (var key : file.texts().keySet()) {
            if (!known.contains(key) && (keys == null || !keys.isOpen(key))) {
                var near = Suggestion.of(last(key), siblings(key, known)).map(name -> parent(key) + name)
                        .filter(name -> !file.has(name));
                near.ifPresent(meant::add);
                problems.add(file.place(key), what + " '" + key + "'", near.map(name -> "did you mean '" + name + "'?")
                        .orElse(otherwise));
            }
        }
        return meant;
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String parent(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    private static List<String> siblings(String key, Collection<String> known) {
        return known.stream().filter(other -> parent(other).equals(parent(key))).map(TextChecks::last).toList();
    }

    void checkTranslation(TextFile file, TextFile original) {
        var meant = checkUnknown(file, original.texts().keySet(), null, original.path() + " has no text",
                "remove it, or add it there");
        original.texts().forEach((key, text) -> {
            if (!file.has(key) && !meant.contains(key)) {
                problems.add(file.place(key), "the text '" + key + "' is missing",
                        "translate it from " + original.path());
            } else if (file.has(key)) {
                var wanted = TextFile.placeholders(text.value());
                var written = TextFile.placeholders(file.texts().get(key).value());
                if (!wanted.equals(written)) {
                    problems.add(file.texts().get(key), "the text '" + key + "' has the placeholders " + written
                            + ", and "
                            + original.path() + " has " + wanted, "use the same in both");
                }
            }
        });
    }
}
