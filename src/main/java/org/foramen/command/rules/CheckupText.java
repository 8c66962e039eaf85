package org.foramen.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.foramen.author.Checkup;
import org.foramen.author.Cost;
import org.foramen.author.Spread;
import org.foramen.pack.ExamplesReader;

/** A checkup for a terminal. */
final class CheckupText {

    private CheckupText() {
    }

    static String of(Checkup checkup) {
        var lines = new ArrayList<String>();
        checkup.problems().forEach(problem -> lines.add(problem.toString()));
        if (!lines.isEmpty()) {
            lines.add(lines.size() == 1 ? "1 problem; " + cannot(checkup) + " before it is gone" : lines.size() + " problems; " + cannot(checkup) + " before they are gone");
        }
        checkup.warnings().forEach(warning -> lines.add("warning: " + warning));
        checkup.sound().ifPresent(sound -> lines.addAll(lines(sound)));
        return String.join("\n", lines);
    }

    private static String cannot(Checkup checkup) {
        boolean cases = checkup.problems().stream().allMatch(problem -> problem.place().file().startsWith(ExamplesReader.FOLDER));
        return cases ? "the cases cannot be tried" : "the pack cannot be served";
    }

    private static List<String> lines(Checkup.Sound sound) {
        var lines = new ArrayList<String>();
        var certificate = sound.certificate();
        lines.add(sound.id() + " " + sound.version());
        lines.add("content hash          " + sound.contentHash());
        lines.add("decision fingerprint  " + sound.decisionFingerprint());
        lines.add(format("%d questions, %d rules, %.1e combinations of answers", certificate.items(), certificate.rules(), certificate.combinations().doubleValue()));
        lines.add("");
        lines.add("Proved for every combination");
        certificate.properties().forEach(proved -> lines.add(format("%6d ms  %s", proved.took().toMillis(), proved.property())));
        lines.add("");
        lines.add(sound.failing().isEmpty() ? sound.cases() + " cases, and each gets what it must"
                : sound.failing().size() + " of " + sound.cases() + " cases get something else");
        sound.failing().forEach(run -> {
            lines.add("  " + run.name());
            run.wrong().forEach(wrong -> lines.add("    " + wrong));
        });
        untried("fires", sound.unfired(), lines);
        untried("says 'not' to", sound.unmissed(), lines);
        lines.add("");
        lines.addAll(cost(sound.cost()));
        return lines;
    }

    private static void untried(String how, List<String> rules, List<String> lines) {
        if (!rules.isEmpty()) {
            lines.add("no case " + how + " " + String.join(", ", rules) + " - add one in cases/");
        }
    }

    private static List<String> cost(Cost cost) {
        return List.of("Of " + cost.people() + " plausible people",
                "                       mean   95 %    most",
                row("screens", cost.screens()), row("questions", cost.questions()), row("until an emergency", cost.untilEmergency()),
                "the longest interview that a search finds has " + cost.longestFound() + " questions",
                "sent to   " + shares(cost.consultation()), "scan      " + shares(cost.imaging()));
    }

    private static String row(String what, Spread spread) {
        return format("  %-18s %6.1f %6d %7d", what, spread.mean(), spread.most95(), spread.most());
    }

    private static String shares(Map<String, Double> shares) {
        return shares.entrySet().stream().map(share -> format("%s %.1f %%", share.getKey(), 100 * share.getValue())).collect(Collectors.joining(", "));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
