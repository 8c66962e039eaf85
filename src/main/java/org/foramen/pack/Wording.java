package org.foramen.pack;

import java.util.Optional;
import java.util.regex.Pattern;

/** A word or a phrase to look for: whole words, their plurals, and with a hyphen or a space between. */
final class Wording {

    private static final String LETTER = "[\\p{L}\\p{N}_]";

    private final String beginning;
    private final Pattern pattern;

    private Wording(String beginning, Pattern pattern) {
        this.beginning = beginning;
        this.pattern = pattern;
    }

    static Wording of(String written) {
        var regex = new StringBuilder("(?<!" + LETTER + ")");
        var first = "";
        for (var part : Folded.of(written).split("(?<=[ \\-/])|(?=[ \\-/])")) {
            regex.append(switch (part) {
                case " " -> "[ \\-]+";
                case "-" -> "[ \\-]*";
                case "/" -> "/";
                default -> "(?:" + Pattern.quote(part) + "(?:s|es)?" + irregular(part) + ")";
            });
            first = first.isEmpty() ? part : first;
        }
        return new Wording(first.substring(0, Math.max(1, first.length() - 2)),
                Pattern.compile(regex + "(?!" + LETTER + ")"));
    }

    /** Neuropathy and neuropathies, stenosis and stenoses; in Spanish a z becomes ces. */
    private static String irregular(String part) {
        if (part.length() > 2 && part.endsWith("y")) {
            return "|" + Pattern.quote(part.substring(0, part.length() - 1) + "ies");
        } else if (part.length() > 2 && part.endsWith("is")) {
            return "|" + Pattern.quote(part.substring(0, part.length() - 2) + "es");
        } else if (part.length() > 2 && part.endsWith("z")) {
            return "|" + Pattern.quote(part.substring(0, part.length() - 1) + "ces");
        }
        return "";
    }

    /** How it stands in a folded text, if it does. */
    Optional<String> in(String folded) {
        // Most words are in no text, and looking for letters is much faster than matching.
        if (!folded.contains(beginning)) {
            return Optional.empty();
        }
        var found = pattern.matcher(folded);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
