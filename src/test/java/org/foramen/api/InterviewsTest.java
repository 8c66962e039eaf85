package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterviewsTest {

    private static final String KEY = "a-key-that-nobody-can-guess-";

    @Test void an_interview_begins_without_body_and_content_type() {
        var created = http().post("/v1/interviews");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.<String>path("accessToken")).startsWith("fit_");
        assertThat(created.header("Location")).isEqualTo("/v1/interviews/" + created.path("id"));
        assertThat(created.header("ETag")).isEqualTo("\"0-en-json\"");
        assertThat(created.<String>path("next.screen")).isEqualTo("main_symptoms");
    }

    @Test void it_is_read_with_its_token_which_is_not_shown_again() {
        var kept = begin();
        var read = kept.get();
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).doesNotContain(kept.token());
    }

    @Test void its_language_is_the_one_it_began_in_unless_another_is_asked_for() {
        var kept = begin(json("{\"locale\": \"es\"}").post("/v1/interviews"));
        assertThat(kept.get().header("Content-Language")).isEqualTo("es");
        assertThat(kept.http().queryParam("locale", "en").get(kept.path()).<String>path("locale")).isEqualTo("en");
        assertThat(kept.http().header("Accept-Language", "fr, en;q=0.8, *").get(kept.path()).<String>path("locale")).isEqualTo("en");
    }

    @Test void a_language_that_the_pack_does_not_have_is_the_default_one_and_the_reply_says_so() {
        var created = json("{\"locale\": \"pt-BR\"}").post("/v1/interviews");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.<String>path("locale")).isEqualTo("en");
        assertThat(created.header("Content-Language")).isEqualTo("en");
    }

    @Test void no_token_is_401_and_a_wrong_one_is_the_404_of_an_unknown_id_byte_for_byte() {
        var one = begin();
        var other = begin();
        var unknown = "AAAAAAAAAAAAAAAAAAAAAA";
        assertThat(http().get(one.path()).statusCode()).isEqualTo(401);
        assertThat(http().queryParam("access_token", one.token()).get(one.path()).statusCode()).isEqualTo(401);
        var replies = new ArrayList<String>();
        replies.add(other.http().get(one.path()).asString());
        replies.add(one.http().get("/v1/interviews/" + unknown).asString());
        replies.add(one.http().get("/v1/interviews/" + one.id() + ".").asString());
        one.http().delete(one.path());
        replies.add(one.get().asString());
        replies.add(one.answer("age", "4").asString());
        assertThat(replies).containsOnly(replies.get(0)).allMatch(body -> body.contains("not-found") && !body.contains("instance"));
    }

    @Test void a_malformed_token_is_401_and_two_headers_are_400() {
        var kept = begin();
        for (var token : List.of("Bearer fit_abc", "Bearer", "Basic YTpi", "Bearer " + kept.token() + "x", "Bearer " + kept.token().replaceFirst("....$", "AAAA"))) {
            assertThat(http().header("Authorization", token).get(kept.path()).<String>path("code")).isEqualTo("token-malformed");
        }
        assertThat(kept.http().header("Authorization", "Bearer " + kept.token()).get(kept.path()).<String>path("code"))
                .isEqualTo("malformed-request");
    }

    @Test void erasing_is_done_once() {
        var kept = begin().emergency();
        var replies = Stream.generate(() -> CompletableFuture.supplyAsync(() -> kept.http().delete(kept.path()).statusCode()))
                .limit(10).toList().stream().map(CompletableFuture::join).toList();
        assertThat(replies).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 404);
    }

    @Test void the_same_key_gives_the_same_interview_a_new_token_and_kills_the_old_one() {
        var first = http().header("Idempotency-Key", KEY + 1).post("/v1/interviews");
        var again = http().header("Idempotency-Key", KEY + 1).post("/v1/interviews");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(begin(first).get().statusCode()).isEqualTo(404);
        assertThat(begin(again).get().statusCode()).isEqualTo(200);
    }

    @Test void a_key_is_spent_by_an_answer_and_by_erasing() {
        begin(http().header("Idempotency-Key", KEY + 2).post("/v1/interviews")).answer("age", "40");
        var erased = begin(http().header("Idempotency-Key", KEY + 3).post("/v1/interviews"));
        erased.http().delete(erased.path());
        for (int key : List.of(2, 3)) {
            var again = http().header("Idempotency-Key", KEY + key).post("/v1/interviews");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.<String>path("code")).isEqualTo("key-spent");
        }
    }

    @Test void a_key_with_another_body_is_422_and_a_short_one_is_400() {
        http().header("Idempotency-Key", KEY + 4).post("/v1/interviews");
        var other = json("{\"locale\": \"es\"}").header("Idempotency-Key", KEY + 4).post("/v1/interviews");
        assertThat(other.<String>path("code")).isEqualTo("key-reused");
        assertThat(http().header("Idempotency-Key", "short").post("/v1/interviews").<String>path("code")).isEqualTo("invalid-idempotency-key");
    }

    @Test void a_copy_begins_with_the_answers_and_needs_the_token_of_the_original() {
        var original = begin().emergency();
        original.seal();
        var body = "{\"from\": \"" + original.id() + "\"}";
        assertThat(json(body).post("/v1/interviews").statusCode()).isEqualTo(401);
        assertThat(begin().json(body).post("/v1/interviews").statusCode()).isEqualTo(404);
        var copy = original.json(body).post("/v1/interviews");
        assertThat(copy.statusCode()).isEqualTo(201);
        assertThat(copy.<String>path("answers.saddle_numbness")).isEqualTo("yes");
        assertThat(begin(copy).answer("saddle_numbness", "\"no\"").<String>path("status")).isEqualTo("in-progress");
        assertThat(original.json("{\"from\": \"" + original.id() + "\", \"pack\": \"spine\"}").post("/v1/interviews").<String>path("code"))
                .isEqualTo("invalid-body");
    }

    @Test void an_unknown_pack_is_422_and_lists_the_known_ones() {
        var created = json("{\"pack\": \"knee\"}").post("/v1/interviews");
        assertThat(created.statusCode()).isEqualTo(422);
        assertThat(created.<List<String>>path("errors[0].options")).containsExactly("spine");
    }
}
