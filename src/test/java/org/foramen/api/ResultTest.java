package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.evaluate;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultTest {

    @Test void there_is_none_while_a_question_is_open_which_is_then_in_the_problem() {
        for (var refused : List.of(begin().result(), begin().seal())) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("question-open");
            assertThat(refused.<String>path("next.screen")).isEqualTo("main_symptoms");
        }
    }

    @Test void reading_it_changes_nothing() {
        var kept = begin().emergency();
        assertThat(kept.result().asString()).isEqualTo(kept.result().asString());
        assertThat(kept.result().<String>path("sealedAt")).isNull();
        assertThat(kept.answer("saddle_numbness", "\"no\"").statusCode()).isEqualTo(200);
    }

    @Test void once_sealed_it_stays_and_answers_are_refused() {
        var kept = begin().emergency();
        var sealed = kept.seal();
        assertThat(sealed.statusCode()).isEqualTo(200);
        assertThat(sealed.<String>path("sealedAt")).isNotNull();
        assertThat(kept.seal().asString()).isEqualTo(sealed.asString());
        for (var refused : List.of(kept.answer("age", "1"), kept.answer("{}"), kept.http().delete(kept.path() + "/answers/saddle_numbness"))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("sealed");
        }
        assertThat(kept.result().<String>path("sealedAt")).isEqualTo(sealed.path("sealedAt"));
    }

    @Test void it_can_be_sealed_in_one_language_and_read_in_another() {
        var kept = begin().emergency();
        assertThat(kept.http().queryParam("locale", "es").post(kept.path() + "/seal").statusCode()).isEqualTo(200);
        assertThat(kept.result().<String>path("locale")).isEqualTo("es");
        assertThat(kept.http().queryParam("locale", "en").get(kept.path() + "/result").<String>path("recommendation.consultation.text"))
                .startsWith("Get emergency help now.");
    }

    @Test void both_doors_give_the_same_bytes() {
        var kept = begin().emergency();
        var evaluated = recommendation(evaluate("{\"answers\": {\"saddle_numbness\": \"yes\"}}").asString());
        assertThat(recommendation(kept.result().asString())).isEqualTo(evaluated);
        kept.seal();
        assertThat(recommendation(kept.result().asString())).isEqualTo(evaluated);
    }

    /** The member as it was sent, without parsing it. */
    private static String recommendation(String body) {
        int from = body.indexOf("\"recommendation\":") + "\"recommendation\":".length();
        int depth = 0;
        for (int at = from; ; at++) {
            depth += body.charAt(at) == '{' ? 1 : body.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return body.substring(from, at + 1);
            }
        }
    }

    @Test void as_text_it_has_78_columns_and_the_consultation_first() {
        var text = read("text/plain");
        assertThat(text.lines()).allMatch(line -> line.length() <= 78);
        assertThat(text).startsWith("Get emergency help now.").contains("TELL THE TEAM AT ONCE IF ANY OF THESE START", "THIS IS NOT A DIAGNOSIS.", "Is the skin numb", "Yes", "G4");
    }

    @Test void as_markdown_it_has_headings() {
        assertThat(read("text/markdown")).startsWith("# Your result\n\n**Get emergency help now.").contains("## Guides used\n\n- G4: ");
    }

    @Test void as_a_page_it_needs_nothing_else() {
        var kept = begin().emergency();
        var page = kept.http().header("Accept", "text/html").get(kept.path() + "/result");
        assertThat(page.asString()).startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">").contains("<style>").doesNotContain("<script", "src=", "href=", " style=");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("ETag")).isEqualTo("\"1-en-html\"");
    }

    @Test void a_type_that_is_not_offered_is_406_with_the_list() {
        var kept = begin().emergency();
        var refused = kept.http().header("Accept", "application/pdf").get(kept.path() + "/result");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.<List<String>>path("offered")).containsExactly("application/json", "text/plain", "text/markdown", "text/html");
    }

    @Test void the_type_liked_best_is_sent() {
        var kept = begin().emergency();
        assertThat(kept.http().header("Accept", "text/html;q=0.5, text/markdown, */*;q=0.1").get(kept.path() + "/result").contentType())
                .startsWith("text/markdown");
        assertThat(kept.http().header("Accept", "*/*").get(kept.path() + "/result").contentType()).startsWith("application/json");
    }

    private static String read(String type) {
        var kept = begin().emergency();
        return kept.http().header("Accept", type).get(kept.path() + "/result").asString();
    }
}
