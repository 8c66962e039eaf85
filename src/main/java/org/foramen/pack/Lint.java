package org.foramen.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Holds every sentence of one language against its word lists and its reading grade. */
final class Lint {

    private final Words words;
    private final Problems problems;

    Lint(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    void check(TextFile file) {
        file.texts().forEach((key, text) -> {
            checkWords(key, text);
            if (key.startsWith("consultation.") && key.endsWith(".text")) {
                checkNames(key, text);
            }
        });
        words.reading().ifPresent(reading -> checkReading(file, reading));
    }

    /** Questions, hints and options may name what happened in the past. */
    private static boolean mayName(String key) {
        return key.startsWith("options.") || key.startsWith("questions.") && !key.endsWith(".why");
    }

    private void checkWords(String key, Yaml.Text text) {
        var folded = words.withoutAllowed(Folded.of(text.value()));
        first(words.phrases(), folded).or(() -> pattern(folded)).ifPresent(found ->
                problems.add(text, "the text '" + key + "' says '" + found + "'",
                        "say what was answered, who to see and how soon; or list the whole sentence under allow"));
        if (!mayName(key)) {
            first(words.names(), folded).ifPresent(found ->
                    problems.add(text, "the text '" + key + "' names '" + found + "'",
                            "say what was answered, never what it could mean"));
        }
    }

    private static Optional<String> first(List<Wording> list, String folded) {
        for (var wording : list) {
            var found = wording.in(folded);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> pattern(String folded) {
        return words.patterns().stream().map(pattern -> pattern.matcher(folded)).filter(Matcher::find)
                .map(found -> found.group().strip()).findFirst();
    }

    private void checkNames(String key, Yaml.Text text) {
        var folded = Folded.of(text.value());
        var needed = words.mustName().stream().map(Yaml.Text::value).toList();
        if (needed.stream().noneMatch(word -> Wording.of(word).in(folded).isPresent())) {
            problems.add(text, "the text '" + key + "' does not say who to see",
                    "name one of: " + String.join(", ", needed));
        }
    }

    private void checkReading(TextFile file, ReadingGrade reading) {
        var pool = new ArrayList<String>();
        file.texts().forEach((key, text) -> {
            var plain = TextFile.PLACEHOLDER.matcher(text.value()).replaceAll("this");
            checkSentences(key, text, plain, reading);
            if (ReadingGrade.words(plain).size() < reading.poolBelow()) {
                pool.add(plain.matches("(?s).*[.!?]") ? plain : plain + ".");
            } else {
                checkGrade(text.place(), "'" + key + "'", plain, reading);
            }
        });
        checkGrade(Place.startOf(file.path()), "all short texts together", String.join(" ", pool), reading);
    }

    private void checkSentences(String key, Yaml.Text text, String plain, ReadingGrade reading) {
        for (var sentence : ReadingGrade.sentences(plain)) {
            int length = ReadingGrade.words(sentence).size();
            if (length > reading.longestSentence()) {
                problems.add(text, "the text '" + key + "' has a sentence of " + length + " words, and at most "
                        + reading.longestSentence() + " are allowed",
                        "split the sentence that begins with '" + beginning(sentence) + "'");
            }
        }
    }

    private static String beginning(String sentence) {
        var words = sentence.split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(4, words.length)));
    }

    private void checkGrade(Place place, String what, String text, ReadingGrade reading) {
        double grade = reading.of(text);
        if (grade > reading.most()) {
            var longest = ReadingGrade.words(text).stream().distinct().filter(word -> reading.syllables(word) > 2)
                    .sorted(Comparator.comparing(reading::syllables).reversed()).limit(3).toList();
            problems.add(place, String.format(Locale.ROOT, "the reading grade of %s is %.1f, and at most %s is allowed",
                    what, grade, plain(reading.most())), longest.isEmpty() ? "write shorter sentences"
                    : "write shorter sentences, or use other words than " + String.join(", ", longest));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** An article about a procedure has to name it; it only must not tell readers what they have. */
    void check(Article article) {
        int line = 0;
        for (var text : article.markdown().split("\n", -1)) {
            line++;
            var place = new Place(article.path(), line, 1);
            pattern(words.withoutAllowed(Folded.of(text))).ifPresent(found ->
                    problems.add(place, "the article says '" + found + "'",
                            "say it of people in general; or list the whole sentence under allow"));
        }
    }
}
