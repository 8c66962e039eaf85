package org.foramen.command.rules;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.foramen.author.Raising;
import org.foramen.questionnaire.Answers;

/** For a terminal, what would have to be answered otherwise. */
final class RaisingText {

    private RaisingText() {
    }

    static String of(Raising raising, Answers answers) {
        var lines = new ArrayList<String>();
        var outcome = raising.now().outcome();
        lines.add("now  " + outcome.consultation().level() + ", " + outcome.imaging().level() + " by "
                + raising.now().reasons().stream().map(reason -> reason.rule().id()).collect(Collectors.joining(", ")));
        for (var level : raising.levels()) {
            lines.add("");
            lines.add(level.consultation() + (level.ways().isEmpty() ? "  by no rule" : "  if"));
            level.ways().forEach(way -> lines.add("  " + changes(way.answers(), answers) + " (" + String.join(", ", way.rules()) + ")"));
        }
        if (raising.levels().isEmpty()) {
            lines.add("There is no graver level.");
        }
        return String.join("\n", lines);
    }

    private static String changes(Answers changed, Answers answers) {
        return changed.byLinkId().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()
                + answers.to(one.getKey()).map(before -> ", not " + before).orElse("")).collect(Collectors.joining("; "));
    }
}
