package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the FHIR door says by itself, in notes, titles and refusals, keeps to the words of the packs. */
class DoorWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/foramen/fhir");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A text that goes on in the next line is one. */
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    private static List<String> sentences() throws IOException {
        var sentences = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                TEXT.matcher(JOINED.matcher(Files.readString(file)).replaceAll("")).results().map(one -> one.group(1))
                        .filter(text -> text.contains(" ")).forEach(sentences::add);
            }
        }
        return sentences;
    }

    private static Words words(String language) throws IOException {
        var path = "words/" + language + ".yaml";
        var problems = new Problems();
        var yaml = YamlReader.read(path, Files.readString(Path.of("rules/spine", path)), problems).orElseThrow();
        return new WordsReader(problems).read(path, yaml).orElseThrow();
    }

    private static Optional<String> forbidden(Words words, String sentence) {
        var folded = words.withoutAllowed(Folded.of(sentence));
        return Stream.concat(words.names().stream(), words.phrases().stream()).flatMap(wording -> wording.in(folded).stream())
                .findFirst().or(() -> words.patterns().stream().map(pattern -> pattern.matcher(folded)).filter(found -> found.find())
                        .map(found -> found.group()).findFirst());
    }

    @TestFactory Stream<DynamicTest> no_sentence_says_what_no_pack_may_say() throws IOException {
        assertThat(sentences()).hasSizeGreaterThan(40).anyMatch(sentence -> sentence.startsWith("Shown to more people than it applies to"));
        var all = sentences();
        return Stream.of("en", "es", "ar").map(language -> dynamicTest(language, () ->
                assertThat(all).allSatisfy(sentence -> assertThat(forbidden(words(language), sentence)).as(sentence).isEmpty())));
    }

    @Test void a_sentence_that_names_a_cause_would_be_found() throws IOException {
        assertThat(forbidden(words("en"), "Proposed because of sciatica.")).contains("sciatica");
    }
}
