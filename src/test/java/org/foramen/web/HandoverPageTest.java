package org.foramen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.api.BreakableStore;
import org.foramen.api.Http;
import org.foramen.api.guard.MovableClock;
import org.foramen.api.guard.OwnClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnClock.class)
class HandoverPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    MovableClock clock;
    @Inject
    ChosenAddress address;
    @Inject
    BreakableStore store;

    @BeforeEach
    void come_from_elsewhere() {
        address.another();
    }

    private static String code(Http.Kept kept) {
        return kept.handOver().path("code");
    }

    private static Response open(String code) {
        return http().header("Content-Type", FORM).post("/r/" + code);
    }

    private static Response type(String form) {
        return http().header("Content-Type", FORM).body(form.getBytes()).post("/r");
    }

    @Test void a_code_opens_its_result_once() {
        var code = code(begin().emergency());
        var opened = open(code);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.asString()).contains("<h1>Get emergency help now</h1>", "Code: " + code);
        assertThat(open(code).statusCode()).isEqualTo(404);
    }

    @Test void looking_at_it_does_not_use_it_up() {
        var code = code(begin().emergency());
        for (int i = 0; i < 10; i++) {
            assertThat(http().get("/r/" + code).statusCode()).isEqualTo(200);
            assertThat(http().head("/r/" + code).statusCode()).isEqualTo(200);
        }
        assertThat(http().get("/r/" + code).asString())
                .contains("<form method=\"post\" action=\"/r/" + code + "\"><button type=\"submit\">Show the result</button></form>");
        assertThat(open(code).statusCode()).isEqualTo(200);
    }

    @Test void looking_does_not_tell_whether_a_code_is_right() {
        var code = code(begin().emergency());
        assertThat(http().get("/r/" + code).asString().replace(code, "")).isEqualTo(http().get("/r/0000-0000").asString().replace("0000-0000", ""));
    }

    @Test void a_code_can_be_typed() {
        var code = code(begin().emergency());
        assertThat(http().get("/r").asString()).contains("<form method=\"post\" action=\"/r\">", "<input id=\"code\" name=\"code\"");
        assertThat(type("code=+" + code.toLowerCase().replace("-", "+") + "%20").asString()).contains("<h1>Get emergency help now</h1>");
        assertThat(open(code).statusCode()).isEqualTo(404);
    }

    @Test void after_fifteen_minutes_it_opens_nothing() {
        var code = code(begin().emergency());
        var later = code(begin().emergency());
        clock.pass(Duration.ofMinutes(14).plusSeconds(50));
        assertThat(open(code).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(10));
        assertThat(open(later).statusCode()).isEqualTo(404);
    }

    @Test void a_new_code_kills_the_one_before() {
        var kept = begin().emergency();
        var first = code(kept);
        var second = code(kept);
        assertThat(open(first).statusCode()).isEqualTo(404);
        assertThat(open(second).statusCode()).isEqualTo(200);
        assertThat(open(code(kept)).statusCode()).isEqualTo(200);
    }

    @Test void erasure_kills_it() {
        var kept = begin().emergency();
        var code = code(kept);
        kept.http().delete(kept.path());
        assertThat(open(code).statusCode()).isEqualTo(404);
    }

    @Test void of_twenty_at_once_one_gets_the_result() {
        var code = code(begin().emergency());
        var codes = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            address.another();
            return open(code).statusCode();
        })).toList().stream().map(CompletableFuture::join).toList();
        assertThat(codes).containsOnlyOnce(200).isSubsetOf(200, 404, 429);
    }

    @Test void used_expired_erased_replaced_unknown_and_impossible_codes_are_the_same_page() {
        var used = code(begin().emergency());
        open(used);
        var kept = begin().emergency();
        var replaced = code(kept);
        var erased = code(kept);
        kept.http().delete(kept.path());
        var expired = code(begin().emergency());
        clock.pass(Duration.ofMinutes(16));
        var pages = Stream.of(used, replaced, erased, expired, "0000-0000", "no-code", "7F3K-92QX-7F3K-92QX", "%F0%9F%A6%B4").map(code -> {
            address.another();
            var page = open(code);
            assertThat(page.statusCode()).as(code).isEqualTo(404);
            return page.asString();
        }).distinct().toList();
        assertThat(pages).hasSize(1);
        assertThat(pages.get(0)).contains("This code was used, or its time is over.", "href=\"/r\"");
        for (var form : List.of("", "code=", "code=no-code", "code=%zz", "other=1", "code=0000-0000&code=" + used)) {
            assertThat(type(form).asString()).as(form).isEqualTo(pages.get(0));
        }
        assertThat(http().post("/r").asString()).isEqualTo(pages.get(0));
        assertThat(http().get("/r/no-code").asString()).isEqualTo(pages.get(0));
    }

    @Test void after_five_wrong_codes_an_address_waits_fifteen_minutes_even_with_a_right_one() {
        var code = code(begin().emergency());
        IntStream.range(0, 5).forEach(i -> assertThat(open("0000-000" + i).statusCode()).isEqualTo(404));
        var refused = open(code);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(890, 901);
        assertThat(refused.asString()).contains("Too many codes did not fit. You can try again in 15 minutes.");
        assertThat(type("code=" + code).statusCode()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(1));
        assertThat(open(code).header("Retry-After")).satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(830, 841));
        address.another();
        assertThat(open(code).statusCode()).isEqualTo(200);
    }

    @Test void right_codes_are_not_counted() {
        IntStream.range(0, 8).forEach(i -> assertThat(open(code(begin().emergency())).statusCode()).isEqualTo(200));
    }

    @Test void the_result_stays_in_the_language_of_the_interview_and_the_rest_is_in_that_of_the_browser() {
        var kept = begin(json("{\"locale\": \"es\"}").post("/v1/interviews")).emergency();
        var code = code(kept);
        assertThat(http().header("Accept-Language", "es-MX").get("/r/" + code).asString()).contains("<html lang=\"es\" dir=\"ltr\">", "Ver un resultado");
        var opened = open(code);
        assertThat(opened.asString()).contains("<html lang=\"es\" dir=\"ltr\">", "<h1>Busque ayuda de emergencia ahora</h1>");
        assertThat(opened.header("Content-Language")).isEqualTo("es");
        assertThat(open(code).asString()).contains("<html lang=\"en\"");
        assertThat(http().header("Accept-Language", ";;;q=x").get("/r").header("Content-Language")).isEqualTo("en");
    }

    @Test void without_the_store_the_code_stays_and_the_page_says_when_to_get_help() {
        var code = code(begin().emergency());
        var away = store.<Response>away(() -> open(code));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("2");
        assertThat(away.asString()).contains("Do not wait for it.");
        IntStream.range(0, 6).forEach(i -> store.<Response>away(() -> open(code)));
        assertThat(open(code).statusCode()).isEqualTo(200);
    }

    @Test void no_page_can_load_or_run_anything() {
        var code = code(begin().emergency());
        for (var page : List.of(http().get("/r"), http().get("/r/" + code), open(code), open(code))) {
            assertThat(page.header("Content-Security-Policy")).isEqualTo(HandoverPageResource.POLICY);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.asString()).doesNotContain("<script", " style=", "http://", "https://", "javascript:")
                    .doesNotContainPattern("<[^>]* on[a-z]+=");
        }
        assertThat(http().get("/r/style.css").asString()).doesNotContain("url(", "@import", "http");
    }

    @Test void only_a_form_is_taken_and_only_here() {
        assertThat(json("{}").post("/r/0000-0000").statusCode()).isEqualTo(415);
        assertThat(json("{}").post("/r").statusCode()).isEqualTo(415);
        assertThat(http().header("Content-Type", FORM).body("answers=1".getBytes()).post("/v1/evaluations").statusCode()).isEqualTo(415);
    }
}
