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
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern SILENT_E = Pattern.compile("([^aeiouyl]e|[^aeiouy]es|[aeiouy]le)$");
    private static final Pattern HEARD_ES = Pattern.compile("(ch|sh|ss|x|z|c|g|s)es$");
    private static final Pattern SILENT_ED = Pattern.compile("[^td]ed$");
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
        var bare = word.endsWith("'s") ? word.substring(0, word.length() - 2)
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (twoSyllables.contains(word) || twoSyllables.contains(bare)
                || bare.endsWith("ie") && twoSyllables.contains(bare.substring(0, bare.length() - 2) + "y")) {
            return 2;
        }
        var letters = NO_LETTER.matcher(word).replaceAll("");
        int count = (int) VOWELS.matcher(letters).results().count();
        return Math.max(1, count - silent(letters, count));
    }

    /** 1 for a vowel at the end that is not heard. */
    private static int silent(String word, int vowels) {
        boolean e = SILENT_E.matcher(word).find() && !HEARD_ES.matcher(word).find();
        boolean ed = vowels > 1 && SILENT_ED.matcher(word).find();
        return e || ed ? 1 : 0;
    }
}
