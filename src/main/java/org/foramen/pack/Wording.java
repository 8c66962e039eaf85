package org.foramen.pack;

import java.util.Optional;
import java.util.regex.Pattern;

/** A word or a phrase to look for: whole words, their plurals, and with a hyphen or a space between. */
final class Wording {

    private static final String LETTER = "[\\p{L}\\p{N}_]";
    private static final Pattern PARTS = Pattern.compile("(?<=[ \\-/])|(?=[ \\-/])");

    private final String folded;
    private final String beginning;
    private Pattern pattern;

    private Wording(String folded) {
        this.folded = folded;
        this.beginning = stem(PARTS.split(folded)[0]);
    }

    static Wording of(String written) {
        return new Wording(Folded.of(written));
    }

    /** Neuropathy and neuropathies, stenosis and stenoses, and in Spanish cicatriz and cicatrices. */
    private static String stem(String part) {
        boolean regular = part.length() < 3 || !part.endsWith("y") && !part.endsWith("is") && !part.endsWith("z");
        return regular ? part : part.substring(0, part.length() - (part.endsWith("is") ? 2 : 1));
    }

    private static String plural(String part) {
        var stem = stem(part);
        var irregular = part.equals(stem) ? ""
                : "|" + Pattern.quote(stem + (part.endsWith("y") ? "ies" : part.endsWith("z") ? "ces" : "es"));
        return "(?:" + Pattern.quote(part) + "(?:s|es)?" + irregular + ")";
    }

    /** How it stands in a folded text, if it does. */
    Optional<String> in(String text) {
        // Most words are in no text: looking for letters is much faster than matching, and few patterns are ever needed.
        if (!text.contains(beginning)) {
            return Optional.empty();
        }
        if (pattern == null) {
            pattern = compiled();
        }
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private Pattern compiled() {
        var regex = new StringBuilder("(?<!" + LETTER + ")");
        for (var part : PARTS.split(folded)) {
            regex.append(switch (part) {
                case " " -> "[ \\-]+";
                case "-" -> "[ \\-]*";
                case "/" -> "/";
                default -> plural(part);
            });
        }
        return Pattern.compile(regex + "(?!" + LETTER + ")");
    }
}
