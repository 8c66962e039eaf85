package org.foramen.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what an author probably meant. */
public final class Suggestion {

    private Suggestion() {
    }

    /** The nearest of the known words, if one is near. */
    public static Optional<String> of(String written, Collection<String> known) {
        int farthest = Math.max(1, written.length() / 3);
        return known.stream().filter(word -> distance(written, word) <= farthest)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** The remedy for an unknown word: the nearest known one, or else something other. */
    static String or(String written, Collection<String> known, String otherwise) {
        return of(written, known).map(near -> "did you mean '" + near + "'?").orElse(otherwise);
    }

    /** Letters to add, drop, change or swap with their neighbour; case does not count. */
    static int distance(String a, String b) {
        var first = a.toLowerCase(Locale.ROOT);
        var second = b.toLowerCase(Locale.ROOT);
        var steps = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = first.charAt(i - 1) == second.charAt(j - 1);
                steps[i][j] = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1),
                        Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && first.charAt(i - 1) == second.charAt(j - 2)
                        && first.charAt(i - 2) == second.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[first.length()][second.length()];
    }
}
