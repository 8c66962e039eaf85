package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.api.guard.MovableClock;
import org.foramen.api.guard.OwnClock;
import org.foramen.web.ChosenAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk fetches a finished interview once, with the code of the person and a key of its own. */
@QuarkusTest
@TestProfile(OwnClock.class)
class DeskTest {

    @Inject
    MovableClock clock;
    @Inject
    ChosenAddress address;
    @Inject
    BreakableStore store;
    @Inject
    MadeClients clients;

    private String desk;

    @BeforeEach void come_from_elsewhere() {
        address.another();
        desk = clients.device().key();
    }

    private static String code(Http.Kept kept) {
        return kept.handOver().path("code");
    }

    private Response fetch(String code) {
        return fetch(code, "application/json");
    }

    private Response fetch(String code, String type) {
        return json("{\"code\": \"" + code + "\"}").header("X-Client-Key", desk).header("Accept", type).post("/v1/handovers");
    }

    @Test void it_gets_the_bytes_that_were_sealed_and_the_answers_in_words() {
        var kept = begin().emergency();
        var code = code(kept);
        var sealed = kept.result();
        var fetched = fetch(code);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(recommendation(fetched)).isNotEmpty().isEqualTo(recommendation(sealed));
        assertThat(fetched.<Map<String, Object>>path("pack")).isEqualTo(sealed.path("recommendation.pack"));
        assertThat(fetched.<String>path("sealedAt")).isEqualTo(sealed.path("sealedAt"));
        assertThat(fetched.<List<Map<String, String>>>path("answers")).containsExactly(Map.of("linkId", "saddle_numbness",
                "question", "Is the skin numb or odd between your legs, on your bottom, or near your private parts?", "answer", "Yes"));
        assertThat(fetched.asString()).doesNotContain(kept.id(), kept.token(), code);
    }

    /** As it was sent, and not as it was read. */
    private static String recommendation(Response response) {
        var body = response.asString();
        int from = body.indexOf("\"recommendation\":");
        var pack = "\"decisionFingerprint\":\"";
        return body.substring(from, body.indexOf("}", body.indexOf(pack, from)) + 2);
    }

    @Test void an_answer_that_is_parked_is_not_told() {
        var kept = begin();
        kept.answer("{\"main_symptoms\": [\"pain\"], \"pain_score\": 6, \"age\": 7, \"pregnancy\": \"yes\"}");
        var parked = kept.emergency().get().<List<String>>path("parked");
        assertThat(parked).contains("pregnancy");
        assertThat(fetch(code(kept)).<List<String>>path("answers.linkId")).contains("pain_score", "saddle_numbness").doesNotContainAnyElementsOf(parked);
    }

    @Test void it_is_in_the_language_of_the_seal_whatever_the_desk_reads() {
        var code = code(begin(json("{\"locale\": \"es\"}").post("/v1/interviews")).emergency());
        var fetched = json("{\"code\": \"" + code + "\"}").header("X-Client-Key", desk).header("Accept-Language", "ar").post("/v1/handovers");
        assertThat(fetched.header("Content-Language")).isEqualTo("es");
        assertThat(fetched.<String>path("locale")).isEqualTo("es");
        assertThat(fetched.<String>path("answers[0].answer")).isEqualTo("Sí");
    }

    @Test void it_can_be_had_as_text_and_as_a_page() {
        var text = fetch(code(begin().emergency()), "text/plain");
        assertThat(text.contentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(text.asString()).startsWith("Get emergency help now.").contains("\nWHAT YOU TOLD US\n  - Is the skin numb");
        assertThat(text.asString().lines()).allMatch(line -> line.length() <= 78);
        var page = fetch(code(begin().emergency()), "text/html");
        assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.asString()).contains("<h1>Get emergency help now</h1>", "<dd>Yes</dd>").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; ");
    }

    @Test void a_code_is_taken_as_it_is_typed_and_works_once_in_all() {
        var code = code(begin().emergency());
        assertThat(fetch(" " + code.toLowerCase().replace("-", " ")).statusCode()).isEqualTo(200);
        assertThat(fetch(code).statusCode()).isEqualTo(404);
        assertThat(http().header("Content-Type", "application/x-www-form-urlencoded").post("/r/" + code).statusCode()).isEqualTo(404);
        var opened = code(begin().emergency());
        http().header("Content-Type", "application/x-www-form-urlencoded").post("/r/" + opened);
        assertThat(fetch(opened).statusCode()).isEqualTo(404);
    }

    @Test void of_twenty_at_once_one_gets_it() {
        var code = code(begin().emergency());
        var statuses = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> fetch(code).statusCode())).toList()
                .stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 404, 429);
    }

    @Test void used_expired_erased_replaced_unknown_and_impossible_codes_get_the_same_bytes() {
        var used = code(begin().emergency());
        fetch(used);
        var kept = begin().emergency();
        var replaced = code(kept);
        var erased = code(kept);
        kept.http().delete(kept.path());
        var expired = code(begin().emergency());
        clock.pass(Duration.ofMinutes(16));
        var bodies = Stream.of(used, replaced, erased, expired, "0000-0000", "no-code", "", "7F3K-92QX-7F3K-92QX").map(code -> {
            come_from_elsewhere();
            var refused = fetch(code);
            assertThat(refused.statusCode()).as(code).isEqualTo(404);
            assertThat(refused.<String>path("code")).isEqualTo("code-unknown");
            return refused.asString();
        }).distinct();
        assertThat(bodies).hasSize(1);
    }

    @Test void after_five_wrong_codes_a_device_waits_wherever_it_calls_from() {
        var code = code(begin().emergency());
        IntStream.range(0, 5).forEach(i -> {
            address.another();
            assertThat(fetch("0000-000" + i).statusCode()).isEqualTo(404);
        });
        var refused = fetch(code);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String>path("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(890, 901);
        clock.pass(Duration.ofMinutes(15));
        assertThat(fetch(code(begin().emergency())).statusCode()).isEqualTo(200);
    }

    @Test void after_five_wrong_codes_an_address_waits_whatever_its_devices() {
        var code = code(begin().emergency());
        IntStream.range(0, 5).forEach(i -> {
            desk = clients.device().key();
            assertThat(fetch("0000-000" + i).statusCode()).isEqualTo(404);
        });
        desk = clients.device().key();
        assertThat(IntStream.range(0, 6).mapToObj(i -> fetch(code).statusCode())).containsOnly(429);
        address.another();
        assertThat(fetch(code).statusCode()).isEqualTo(200);
    }

    @Test void right_codes_are_not_counted() {
        IntStream.range(0, 8).forEach(i -> assertThat(fetch(code(begin().emergency())).statusCode()).isEqualTo(200));
    }

    @Test void without_the_store_the_code_stays_and_nothing_is_counted() {
        var code = code(begin().emergency());
        assertThat(IntStream.range(0, 6).mapToObj(i -> store.<Response>away(() -> fetch(code)).statusCode())).containsOnly(503);
        assertThat(fetch(code).statusCode()).isEqualTo(200);
    }

    @Test void a_device_key_is_needed_even_where_nothing_else_needs_one() {
        var code = code(begin().emergency());
        var body = "{\"code\": \"" + code + "\"}";
        var none = json(body).post("/v1/handovers");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.<String>path("code")).isEqualTo("client-key-required");
        assertThat(none.header("WWW-Authenticate")).isEqualTo("ClientKey header=\"X-Client-Key\"");
        var partner = json(body).header("X-Client-Key", clients.partner("https://a.example").key()).post("/v1/handovers");
        assertThat(partner.statusCode()).isEqualTo(403);
        assertThat(partner.<String>path("code")).isEqualTo("device-key-required");
        var revoked = clients.device();
        clients.revoke(revoked);
        assertThat(Stream.of(revoked.key(), new UnknownKey().text(), "kd_", "x").map(key -> {
            var refused = json(body).header("X-Client-Key", key).post("/v1/handovers");
            assertThat(refused.statusCode()).isEqualTo(401);
            return refused.asString();
        }).distinct()).hasSize(1);
        assertThat(fetch(code).statusCode()).isEqualTo(200);
    }

    @Test void a_code_that_is_missing_or_no_text_is_said() {
        for (var body : List.of("{}", "{\"code\": 7}", "{\"code\": null}")) {
            var refused = json(body).header("X-Client-Key", desk).post("/v1/handovers");
            assertThat(refused.statusCode()).as(body).isEqualTo(422);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/code");
        }
        assertThat(http().header("X-Client-Key", desk).post("/v1/handovers").<String>path("hint")).contains("{\"code\": \"7F3K-92QX\"}");
    }

    @Test void nothing_lists_codes_or_interviews() {
        for (var path : List.of("/v1/handovers", "/v1/interviews")) {
            assertThat(http().header("X-Client-Key", desk).get(path).statusCode()).isEqualTo(405);
        }
        var code = code(begin().emergency());
        assertThat(RestAssured.given().header("X-Client-Key", desk).get("/v1/handovers/" + code).statusCode()).isEqualTo(404);
        assertThat(fetch(code).statusCode()).isEqualTo(200);
    }
}
