package org.foramen.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.author.Difference;
import org.foramen.pack.Lowering;

/** A difference for a terminal. */
final class DifferenceText {

    private static final double RARE = 0.0001;

    private DifferenceText() {
    }

    /** @param from the decision fingerprint of the old version */
    static String of(Difference difference, String from, Optional<Lowering> meant) {
        var lines = new ArrayList<String>();
        difference.broken().forEach(problem -> lines.add(problem.toString()));
        if (!difference.broken().isEmpty()) {
            lines.add("The new version cannot be served before that is mended; compared all the same:");
        }
        lines.addAll(difference.otherwise());
        if (difference.same()) {
            lines.add("Both decide the same, whatever is answered: their decision fingerprints are equal.");
            return String.join("\n", lines);
        }
        changes("rules", difference.rules(), lines);
        changes("questions", difference.questions(), lines);
        lines.add("                             milder     graver other scan");
        lines.add(row("of plausible people", difference, difference.plausible()));
        lines.add(row("of all combinations", difference, difference.combinations()));
        difference.milder().ifPresent(one -> example("Sent to a milder level", one, lines));
        difference.graver().ifPresent(one -> example("Sent to a graver level", one, lines));
        difference.rescanned().ifPresent(one -> example("Another scan at the same level", one, lines));
        lines.add("");
        lines.addAll(nobody(difference));
        lines.addAll(verdict(difference, from, meant));
        return String.join("\n", lines);
    }

    private static List<String> nobody(Difference difference) {
        var sure = difference.proved() ? "Proved for every combination of answers: nobody is sent to a %s level." : "Nobody who was drawn is sent to a %s level; the versions differ in too much to prove it.";
        return Stream.of(difference.milder().isEmpty() ? "milder" : "", difference.graver().isEmpty() ? "graver" : "")
                .filter(way -> !way.isEmpty()).map(sure::formatted).toList();
    }

    private static List<String> verdict(Difference difference, String from, Optional<Lowering> meant) {
        if (difference.milder().isEmpty()) {
            return List.of();
        }
        return meant.map(one -> List.of("", "Milder levels are meant, says pack.yaml: " + one.reason()))
                .orElseGet(() -> List.of("", "If milder levels are meant, say so at the end of pack.yaml of the new version, with the reason:",
                        "lowers:", "  - {from: " + from + ", reason: \"…\"}"));
    }

    private static void changes(String what, Difference.Changes changes, List<String> lines) {
        if (!changes.added().isEmpty()) {
            lines.add("new " + what + ": " + String.join(", ", changes.added()));
        }
        if (!changes.removed().isEmpty()) {
            lines.add(what + " that are gone: " + String.join(", ", changes.removed()));
        }
    }

    private static String row(String what, Difference difference, Difference.Share share) {
        return String.format(Locale.ROOT, "%-24s %10s %10s %10s", what, percent(share.milder(), difference.milder(), difference.proved()),
                percent(share.graver(), difference.graver(), difference.proved()), percent(share.imaging(), difference.rescanned(), false));
    }

    /** Where nobody was drawn there may be somebody. */
    private static String percent(double share, Optional<Difference.Example> somebody, boolean proved) {
        if (share == 0) {
            return somebody.isPresent() ? "very few" : proved ? "nobody" : "none seen";
        }
        return String.format(Locale.ROOT, share < RARE ? "%.0e %%" : "%.2f %%", 100 * share);
    }

    private static void example(String title, Difference.Example example, List<String> lines) {
        lines.add("");
        lines.add(title + ", for example with " + example.answers().byLinkId().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining(", ")) + ", and all else as usual");
        lines.add("  before  " + sent(example.before()));
        lines.add("  after   " + sent(example.after()));
    }

    private static String sent(Difference.Sent sent) {
        return sent.consultation() + ", " + sent.imaging() + " by " + String.join(", ", sent.rules());
    }
}
