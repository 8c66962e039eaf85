package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswersTest {

    @Test void an_answer_is_kept_and_the_next_screen_comes_back() {
        var kept = begin();
        var reply = kept.answer("main_symptoms", "[\"tingling\", \"pain\"]");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.<List<String>>path("answers.main_symptoms")).containsExactlyInAnyOrder("pain", "tingling");
        assertThat(reply.<String>path("next.screen")).isEqualTo("regions");
        assertThat(reply.header("ETag")).isEqualTo("\"1-en-json\"");
        assertThat(kept.get().asString()).isEqualTo(reply.asString());
    }

    @Test void the_same_answer_again_changes_nothing() {
        var kept = begin();
        var first = kept.answer("age", "40");
        for (int i = 0; i < 4; i++) {
            var again = kept.answer("age", "40");
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("ETag")).isEqualTo("\"1-en-json\"");
        }
    }

    @Test void null_is_skipped_and_a_required_question_cannot_be() {
        var kept = begin();
        assertThat(kept.answer("duration", "null").asString()).contains("\"answers\":{\"duration\":null}");
        var refused = kept.answer("age", "null");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].reason")).isEqualTo("required");
    }

    @Test void several_answers_are_taken_together_or_not_at_all() {
        var kept = begin();
        var refused = kept.answer("{\"age\": 40, \"sex\": \"robot\", \"nonsense\": 1, \"fever\": true, \"stroke_signs\": [\"none\", \"vision\"], \"pain_score\": 11}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/answers/sex", "/answers/nonsense", "/answers/fever",
                "/answers/stroke_signs", "/answers/pain_score");
        assertThat(refused.<List<String>>path("errors.reason"))
                .containsExactly("not-an-option", "unknown-question", "wrong-type", "exclusive", "out-of-range");
        assertThat(refused.asString()).doesNotContain("robot");
        assertThat(kept.get().asString()).contains("\"answers\":{}");
        assertThat(kept.answer("{\"age\": 40, \"sex\": \"male\"}").asString()).contains("\"age\":40,\"sex\":\"male\"");
    }

    @Test void an_unknown_question_is_404_in_the_path_and_says_what_was_meant() {
        var kept = begin();
        var refused = kept.answer("sadle_numbness", "\"yes\"");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.<String>path("code")).isEqualTo("unknown-question");
        assertThat(refused.<String>path("hint")).contains("saddle_numbness");
        for (var lookAlike : List.of("Age", "age.json", "age.", "a%CC%88ge")) {
            assertThat(kept.answer(lookAlike, "1").statusCode()).as(lookAlike).isEqualTo(404);
        }
    }

    @Test void an_answer_that_is_ruled_out_is_409_and_names_the_answers_that_do() {
        var kept = begin();
        kept.answer("{\"bladder_change\": [\"none\"], \"bowel_change\": \"no\"}");
        var refused = kept.answer("bb_onset", "\"new\"");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<List<String>>path("decidedBy.linkId")).containsExactly("bladder_change", "bowel_change");
        assertThat(kept.get().asString()).doesNotContain("bb_onset");
    }

    @Test void an_answer_that_may_apply_later_is_parked_and_counts_once_it_does() {
        var kept = begin();
        assertThat(kept.answer("bb_onset", "\"long_same\"").<List<String>>path("parked")).containsExactly("bb_onset");
        assertThat(kept.answer("bowel_change", "\"yes\"").<List<String>>path("parked")).isEmpty();
        assertThat(kept.answer("{\"bowel_change\": \"no\", \"bladder_change\": [\"none\"]}").<List<String>>path("parked")).containsExactly("bb_onset");
    }

    @Test void a_deleted_answer_was_never_given() {
        var kept = begin();
        var before = kept.answer("age", "40").asString();
        kept.answer("sex", "\"male\"");
        var after = kept.http().delete(kept.path() + "/answers/sex");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.asString()).isEqualTo(before);
        assertThat(kept.http().delete(kept.path() + "/answers/nonsense").statusCode()).isEqualTo(404);
    }

    @Test void of_twenty_changes_that_rest_on_one_revision_one_is_made() {
        var kept = begin();
        var statuses = Stream.iterate(1, age -> age + 1).limit(20)
                .map(age -> CompletableFuture.supplyAsync(() -> kept.json("{\"value\": " + age + "}").header("If-Match", "\"0-en-json\"")
                        .put(kept.path() + "/answers/age").statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
    }

    @Test void a_stale_revision_is_412_with_the_current_one_and_a_malformed_one_400() {
        var kept = begin();
        kept.answer("age", "40");
        var stale = kept.json("{\"value\": 41}").header("If-Match", "\"0-en-json\"").put(kept.path() + "/answers/age");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"1-en-json\"");
        for (var tag : List.of("1", "\"x\"", "\"1-en-json\", \"2-en-json\"")) {
            assertThat(kept.json("{\"value\": 41}").header("If-Match", tag).put(kept.path() + "/answers/age").<String>path("code"))
                    .isEqualTo("invalid-if-match");
        }
        assertThat(kept.json("{\"value\": 41}").header("If-Match", "*").put(kept.path() + "/answers/age").statusCode()).isEqualTo(200);
    }

    @Test void what_is_refused_says_what_can_be_sent() {
        var refused = begin().answer("saddle_numbness", "\"maybe\"");
        assertThat(refused.<List<String>>path("errors[0].options")).containsExactly("yes", "no", "unsure");
        assertThat(refused.<String>path("hint")).contains("{\"value\": \"yes\"}");
        assertThat(refused.asString()).doesNotContain("maybe");
    }

    @Test void a_revised_answer_keeps_the_later_ones() {
        var kept = begin().emergency();
        assertThat(kept.get().<String>path("status")).isEqualTo("completed");
        var reopened = kept.answer("saddle_numbness", "\"no\"");
        assertThat(reopened.<String>path("status")).isEqualTo("in-progress");
        assertThat(reopened.<String>path("next.screen")).isEqualTo("main_symptoms");
    }
}
