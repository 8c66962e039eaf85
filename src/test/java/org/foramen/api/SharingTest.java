package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Row 45 of the table of bad inputs: which pages of other sites may read what. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class SharingTest {

    private static final String CLINIC = "https://clinic-of-sharing.example";
    private static final String OTHER = "https://other-of-sharing.example:8443";
    private static final int SPOOFS = 500;

    @Inject
    MadeClients clients;

    private static RequestSpecification of(String origin) {
        return http().header("X-Forwarded-For", MadeClients.anotherAddress()).header("Origin", origin);
    }

    private static Response asked(String origin) {
        return of(origin).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-client-key").options("/v1/interviews");
    }

    private static void isShared(Response reply, String origin) {
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(reply.header("Vary")).isEqualTo("Origin");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isNull();
    }

    private static void isNotShared(Response reply) {
        assertThat(reply.headers().asList()).noneMatch(header -> header.getName().toLowerCase().startsWith("access-control-"));
        assertThat(reply.header("Vary")).isEqualTo("Origin");
    }

    @Test void a_page_of_a_partner_may_ask_beforehand_and_then_send_its_key() {
        var partner = clients.partner(CLINIC);
        var before = asked(CLINIC);
        assertThat(before.statusCode()).isEqualTo(204);
        isShared(before, CLINIC);
        assertThat(before.header("Access-Control-Allow-Methods")).contains("POST", "PUT", "DELETE");
        assertThat(before.header("Access-Control-Allow-Headers")).contains("X-Client-Key", "Content-Type", "Authorization", "Idempotency-Key", "If-Match");
        assertThat(before.header("Access-Control-Max-Age")).isEqualTo("600");
        var created = of(CLINIC).header("X-Client-Key", partner.key()).post("/v1/interviews");
        assertThat(created.statusCode()).isEqualTo(201);
        isShared(created, CLINIC);
        assertThat(created.header("Access-Control-Expose-Headers")).contains("ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id");
        var kept = Http.begin(created);
        isShared(of(CLINIC).header("Authorization", "Bearer " + kept.token()).get(kept.path()), CLINIC);
    }

    @Test void a_refusal_can_be_read_by_the_page_too() {
        clients.partner(CLINIC);
        var refused = of(CLINIC).post("/v1/interviews");
        assertThat(refused.statusCode()).isEqualTo(401);
        isShared(refused, CLINIC);
        isShared(of(CLINIC).header("X-Client-Key", new UnknownKey().text()).post("/v1/interviews"), CLINIC);
    }

    @Test void the_key_of_one_partner_is_not_taken_from_a_page_of_another() {
        var partner = clients.partner(CLINIC);
        clients.partner(OTHER);
        isShared(asked(OTHER), OTHER);
        for (var path : List.of("/v1/interviews", "/v1/evaluations")) {
            var refused = of(OTHER).header("X-Client-Key", partner.key()).header("Content-Type", "application/json").body("{}".getBytes()).post(path);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.<String>path("code")).isEqualTo("origin-not-allowed");
            isNotShared(refused);
        }
        assertThat(of(OTHER).header("X-Client-Key", partner.key()).get("/v1/packs").statusCode()).isEqualTo(403);
    }

    @Test void the_key_of_a_device_is_taken_from_no_page_of_another_site() {
        var device = clients.device();
        clients.partner(CLINIC);
        for (var origin : List.of(CLINIC, "https://evil.example", "null")) {
            var refused = of(origin).header("X-Client-Key", device.key()).post("/v1/interviews");
            assertThat(refused.statusCode()).isEqualTo(403);
            isNotShared(refused);
        }
    }

    @Test void a_page_of_this_service_may_send_any_key() {
        var own = RestAssured.baseURI + ":" + RestAssured.port;
        for (var made : List.of(clients.device(), clients.partner(CLINIC))) {
            var created = of(own).header("X-Client-Key", made.key()).post("/v1/interviews");
            assertThat(created.statusCode()).isEqualTo(201);
            isNotShared(created);
        }
    }

    @Test void when_the_last_key_of_an_origin_is_revoked_its_pages_may_read_nothing() {
        var origin = "https://leaving-" + Long.toHexString(System.nanoTime()) + ".example";
        var partner = clients.partner(origin);
        isShared(asked(origin), origin);
        clients.revoke(partner);
        isNotShared(asked(origin));
        isNotShared(of(origin).get("/v1/packs"));
    }

    @Test void an_origin_that_only_looks_like_a_partners_may_read_nothing() {
        var partner = clients.partner(CLINIC, OTHER);
        var random = new Random(45);
        for (int i = 0; i < SPOOFS; i++) {
            var spoofed = spoiled(random.nextBoolean() ? CLINIC : OTHER, random);
            var replies = List.of(asked(spoofed), of(spoofed).get("/v1/packs"), of(spoofed).header("X-Client-Key", partner.key()).post("/v1/interviews"));
            replies.forEach(SharingTest::isNotShared);
            assertThat(replies.get(2).statusCode()).as(spoofed).isEqualTo(403);
        }
    }

    /** What a careless comparison could take for the origin. */
    private static String spoiled(String origin, Random random) {
        int at = 8 + random.nextInt(origin.length() - 8);
        var letter = String.valueOf((char) ('a' + random.nextInt(26)));
        var spoiled = switch (random.nextInt(12)) {
            case 0 -> origin + "." + letter + ".example";
            case 1 -> origin.replace("https://", "http://");
            case 2 -> origin.replace("https://", "https://" + letter + ".");
            case 3 -> origin.replace("https://", "https://" + letter);
            case 4 -> origin + ":" + (1 + random.nextInt(65_535));
            case 5 -> origin + "/" + letter;
            case 6 -> origin.substring(0, at) + letter + origin.substring(at);
            case 7 -> origin.substring(0, at) + origin.substring(at + 1);
            case 8 -> origin.substring(0, at).toUpperCase() + origin.substring(at);
            case 9 -> origin + " " + CLINIC;
            case 10 -> List.of("null", "*", "file://", "https://", "https://*.example", "https://.example").get(random.nextInt(6));
            default -> "https://" + letter + "@" + origin.substring(8);
        };
        return List.of(CLINIC, OTHER).contains(spoiled) ? "https://evil.example" : spoiled;
    }
}
