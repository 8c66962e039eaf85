package org.foramen.pack;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks for, after Flesch and Kincaid, and how many are too many.
 *
 * @param poolBelow    texts of fewer words say too little alone, and are measured together
 * @param twoSyllables long words that cannot be avoided; each counts as two syllables
 */
record ReadingGrade(double most, int longestSentence, int poolBelow, Set<String> twoSyllables) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z'\\-]*|\\d[\\d.]*");
    private static final Pattern END = Pattern.compile("(?<=[.!?;:])\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    ReadingGrade {
        twoSyllables = Set.copyOf(twoSyllables);
    }

    double of(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double syllables = words.stream().mapToInt(this::syllables).sum();
        return 0.39 * words.size() / sentences(text).size() + 11.8 * syllables / words.size() - 15.59;
    }

    static List<String> words(String text) {
        return WORD.matcher(Folded.of(text)).results().map(found -> found.group()).toList();
    }

    static List<String> sentences(String text) {
        return END.splitAsStream(text.strip()).filter(sentence -> !words(sentence).isEmpty()).toList();
    }

    int syllables(String word) {
        var bare = word.replaceAll("'s$|s$", "");
        if (twoSyllables.contains(word) || twoSyllables.contains(bare)
                || bare.endsWith("ie") && twoSyllables.contains(bare.substring(0, bare.length() - 2) + "y")) {
            return 2;
        }
        var letters = word.replaceAll("[^a-z]", "");
        int count = (int) VOWELS.matcher(letters).results().count();
        return Math.max(1, count - silent(letters, count));
    }

    /** 1 for a vowel at the end that is not heard. */
    private static int silent(String word, int vowels) {
        boolean e = word.matches(".*([^aeiouyl]e|[^aeiouy]es)") && !word.matches(".*(ch|sh|ss|x|z|c|g|s)es");
        boolean le = word.matches(".*[aeiouy]le");
        boolean ed = word.matches(".*[^td]ed") && vowels > 1;
        return e || le || ed ? 1 : 0;
    }
}
