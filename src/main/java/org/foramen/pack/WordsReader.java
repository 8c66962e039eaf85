package org.foramen.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code words/*.yaml}. */
final class WordsReader {

    private static final List<String> KEYS = List.of("names", "phrases", "patterns", "allow", "must_name", "reading");
    private static final List<String> READING = List.of("max_grade", "max_sentence_words", "pool_below_words",
            "two_syllables");

    private final Problems problems;

    WordsReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Words> read(String path, Yaml yaml) {
        return Fields.of(yaml, path, KEYS, problems).map(fields -> {
            List.of("names", "phrases", "must_name").forEach(fields::required);
            return new Words(wordings(fields, "names"), wordings(fields, "phrases"), patterns(fields),
                    fields.words("allow").stream().map(text -> Folded.of(text.value()))
                            .sorted(Comparator.comparingInt(String::length).reversed()).toList(),
                    fields.words("must_name"), reading(fields));
        });
    }

    private static List<Wording> wordings(Fields fields, String key) {
        return fields.words(key).stream().map(text -> Wording.of(text.value())).toList();
    }

    private List<Pattern> patterns(Fields fields) {
        var patterns = new ArrayList<Pattern>();
        for (var text : fields.words("patterns")) {
            try {
                patterns.add(Pattern.compile(text.value()));
            } catch (PatternSyntaxException e) {
                problems.add(text, "this is not a regular expression: " + e.getDescription() + " near its character "
                        + (e.getIndex() + 1),
                        "look for a missing bracket, or ask a programmer");
            }
        }
        return patterns;
    }

    private Optional<ReadingGrade> reading(Fields words) {
        return words.get("reading").flatMap(yaml -> Fields.of(yaml, "reading", READING, problems)).flatMap(fields -> {
            var grade = number(fields, "max_grade", "\\d{1,2}(\\.\\d)?");
            var sentence = number(fields, "max_sentence_words", "\\d{1,3}");
            var pool = number(fields, "pool_below_words", "\\d{1,2}");
            var two = new HashSet<String>();
            fields.words("two_syllables").forEach(word -> two.add(Folded.of(word.value())));
            return grade.isPresent() && sentence.isPresent() && pool.isPresent()
                    ? Optional.of(new ReadingGrade(grade.get(), sentence.get().intValue(), pool.get().intValue(), two))
                    : Optional.empty();
        });
    }

    private Optional<Double> number(Fields fields, String key, String form) {
        return fields.requiredText(key).flatMap(text -> {
            if (text.value().matches(form)) {
                return Optional.of(Double.valueOf(text.value()));
            }
            problems.add(text, "'" + key + "' of " + fields.label() + " is " + text.inWords(), "write a number");
            return Optional.empty();
        });
    }
}
