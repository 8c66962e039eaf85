package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.foramen.store.Client.Kind;
import org.junit.jupiter.api.Test;

/** Row 52 of the table of bad inputs, and what is told of limits. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class LimitsOfClientsTest {

    @Inject
    MadeClients clients;

    private static Response begin(String address, String key) {
        return http().header("X-Forwarded-For", address).header("X-Client-Key", key).post("/v1/interviews");
    }

    private static void isTooMany(Response refused, String what) {
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String>path("code")).isEqualTo("too-many-requests");
        assertThat(refused.<String>path("detail")).contains(what);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
    }

    @Test void of_300_fast_creates_of_one_address_60_are_taken() {
        var key = clients.device().key();
        var address = MadeClients.anotherAddress();
        var replies = IntStream.range(0, 300).mapToObj(i -> begin(address, key)).toList();
        assertThat(replies.stream().limit(60)).allMatch(reply -> reply.statusCode() == 201);
        assertThat(replies.stream().skip(60)).allSatisfy(reply -> isTooMany(reply, "At most 60 interviews begun from this address are taken in 60 seconds."));
        assertThat(begin(MadeClients.anotherAddress(), key).statusCode()).isEqualTo(201);
    }

    @Test void a_reply_tells_each_limit_and_what_is_left_of_it() {
        var key = clients.make(Kind.PARTNER, 7, 70, "https://a.example").key();
        var address = MadeClients.anotherAddress();
        begin(address, key);
        var second = begin(address, key);
        assertThat(second.header("RateLimit-Policy"))
                .isEqualTo("\"address\";q=600;w=60, \"begun\";q=60;w=60, \"minute\";q=7;w=60, \"day\";q=70;w=86400");
        assertThat(second.header("RateLimit")).matches("\"address\";r=598;t=\\d+, \"begun\";r=58;t=\\d+, \"minute\";r=5;t=\\d+, \"day\";r=68;t=\\d+");
        assertThat(http().header("X-Forwarded-For", address).get("/v1/packs").header("RateLimit")).matches("\"address\";r=597;t=\\d+");
    }

    @Test void a_key_has_its_own_limits_from_wherever_it_is_sent() {
        var key = clients.make(Kind.DEVICE, 3, 100).key();
        for (int i = 0; i < 3; i++) {
            assertThat(begin(MadeClients.anotherAddress(), key).statusCode()).isEqualTo(201);
        }
        isTooMany(begin(MadeClients.anotherAddress(), key), "At most 3 requests with this client key");
        isTooMany(http().header("X-Forwarded-For", MadeClients.anotherAddress()).header("X-Client-Key", key).get("/v1/packs"), "in 60 seconds");
    }

    @Test void a_quota_of_a_day_outlasts_the_minute() {
        var key = clients.make(Kind.DEVICE, 100, 2).key();
        begin(MadeClients.anotherAddress(), key);
        begin(MadeClients.anotherAddress(), key);
        var refused = begin(MadeClients.anotherAddress(), key);
        isTooMany(refused, "in 86400 seconds");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isGreaterThan(86_000);
    }

    @Test void changing_one_interview_too_fast_is_refused_and_erasing_it_is_not() {
        var kept = Http.begin(begin(MadeClients.anotherAddress(), clients.device().key()));
        var address = MadeClients.anotherAddress();
        var replies = IntStream.range(0, 400).mapToObj(i -> kept.json("{\"value\": 40}").header("X-Forwarded-For", address).put(kept.path() + "/answers/age")).toList();
        assertThat(replies.stream().limit(30)).allMatch(reply -> reply.statusCode() == 200);
        assertThat(replies.stream().filter(reply -> reply.statusCode() == 429)).isNotEmpty().allSatisfy(reply -> isTooMany(reply, "changes of this interview"));
        assertThat(kept.http().header("X-Forwarded-For", address).delete(kept.path()).statusCode()).isEqualTo(204);
    }

    @Test void another_spelling_of_path_or_token_is_counted_the_same() {
        var kept = Http.begin(begin(MadeClients.anotherAddress(), clients.device().key()));
        var spelled = List.of("Bearer " + kept.token(), "bearer   " + kept.token(), "BEARER  " + kept.token());
        var counted = IntStream.range(0, 6).mapToObj(i -> http().header("Authorization", spelled.get(i % 3)).header("X-Forwarded-For", MadeClients.anotherAddress())
                .header("Content-Type", "application/json").body("{\"value\": 40}".getBytes()).put("/v1/interviews/" + kept.id() + "/answers/age").header("RateLimit")).toList();
        assertThat(counted.get(5)).contains("\"all-writes\";r=494;");
    }

    @Test void an_address_has_600_requests_in_a_minute() {
        var address = MadeClients.anotherAddress();
        for (int i = 0; i < 600; i++) {
            assertThat(RestAssured.given().header("X-Forwarded-For", address).head("/page.svg").statusCode()).isEqualTo(200);
        }
        isTooMany(http().header("X-Forwarded-For", address).get("/v1/packs"), "At most 600 requests from this address");
        isTooMany(http().header("X-Forwarded-For", address).get("/"), "At most 600 requests from this address");
    }
}
