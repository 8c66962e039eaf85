package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foramen.spine.Spine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The patient information of the spine pack: plain, the same in every language, and about nobody in particular. */
class ArticlesTest {

    private static final Pattern MARK = Pattern.compile("(?m)^(#+ |- )|\\*\\*");
    private static final String PROCEDURE = "foraminotomy";

    /** How the procedure is called in each language, as the word lists see it. */
    private static final List<String> PROCEDURES = Stream.of("foraminotomy", "foraminotomía", "توسيع الثقبة")
            .map(Folded::of).toList();

    private final Pack pack = Spine.load().proved().pack();

    @Test
    void there_is_one_on_the_visit_each_scan_care_at_home_and_the_procedure() {
        assertThat(in("en").map(Article::id)).containsExactlyInAnyOrder("visit", "mri", "xray", "ct",
                "sore_back_or_neck", PROCEDURE);
    }

    @TestFactory
    Stream<DynamicTest> an_article_is_built_alike_in_every_language() {
        return pack.articles().stream().map(article -> dynamicTest(article.path(), () ->
                assertThat(outline(article)).isEqualTo(outline(in("en").filter(original ->
                        original.id().equals(article.id())).findFirst().orElseThrow()))));
    }

    @TestFactory
    Stream<DynamicTest> every_section_can_be_read_by_most_people() {
        var reading = words("en").reading().orElseThrow();
        return in("en").map(article -> dynamicTest(article.id(), () -> sections(article).forEach(section -> {
            assertThat(reading.of(section)).as(section).isLessThanOrEqualTo(reading.most());
            assertThat(ReadingGrade.sentences(section)).allSatisfy(sentence -> assertThat(ReadingGrade.words(sentence))
                    .hasSizeLessThanOrEqualTo(reading.longestSentence()));
        })));
    }

    @TestFactory
    Stream<DynamicTest> no_article_names_a_cause_and_only_one_names_the_procedure() {
        return pack.articles().stream().map(article -> dynamicTest(article.path(), () -> {
            var words = words(article.locale());
            var folded = Folded.of(article.markdown());
            var named = Stream.concat(words.names().stream(), words.phrases().stream())
                    .flatMap(word -> word.in(folded).stream()).distinct().toList();
            if (article.id().equals(PROCEDURE)) {
                assertThat(named).as("the procedure, and nothing else").singleElement().isIn(PROCEDURES);
            } else {
                assertThat(named).isEmpty();
            }
        }));
    }

    private Stream<Article> in(String locale) {
        return pack.articles().stream().filter(article -> article.locale().equals(locale));
    }

    /** The marks that lines begin with. */
    private static List<String> outline(Article article) {
        return article.markdown().lines().filter(line -> !line.isBlank())
                .map(line -> line.startsWith("#") || line.startsWith("- ") ? line.substring(0, line.indexOf(' ')) : "text").toList();
    }

    /** Each heading with what stands below it, every line ended like a sentence. */
    private static List<String> sections(Article article) {
        var sections = new ArrayList<String>();
        for (var section : article.markdown().split("(?m)(?=^#+ )")) {
            sections.add(String.join(" ", Arrays.stream(MARK.matcher(section).replaceAll("").split("\n")).map(String::strip)
                    .filter(line -> !line.isEmpty()).map(line -> line.matches(".*[.!?:]") ? line : line + ".").toList()));
        }
        return sections.stream().filter(section -> !section.isBlank()).toList();
    }

    private static Words words(String locale) {
        var path = "words/" + locale + ".yaml";
        var problems = new Problems();
        try {
            var yaml = YamlReader.read(path, Files.readString(Spine.FOLDER.resolve(path)), problems).orElseThrow();
            return new WordsReader(problems).read(path, yaml).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
