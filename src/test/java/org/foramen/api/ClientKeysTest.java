package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.foramen.access.AccessToken;
import org.foramen.store.InterviewStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class ClientKeysTest {

    private static final String EMPTY = "{\"answers\": {}}";

    @Inject
    MadeClients clients;
    @Inject
    InterviewStore store;

    private static RequestSpecification from(String key) {
        return http().header("X-Forwarded-For", MadeClients.anotherAddress()).header("X-Client-Key", key);
    }

    private static RequestSpecification nobody() {
        return http().header("X-Forwarded-For", MadeClients.anotherAddress());
    }

    private static RequestSpecification with(RequestSpecification request, String type, String body) {
        return request.header("Content-Type", type).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Response> beginnings(Supplier<RequestSpecification> request) {
        return List.of(request.get().post("/v1/interviews"), with(request.get(), "application/json", "{}").post("/v1/interviews"),
                with(request.get(), "application/json", EMPTY).post("/v1/evaluations"),
                with(request.get(), "application/x-ndjson", EMPTY).post("/v1/evaluations/batch"));
    }

    @Test void what_begins_work_needs_a_key() {
        beginnings(ClientKeysTest::nobody).forEach(refused -> {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.<String>path("code")).isEqualTo("client-key-required");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("ClientKey header=\"X-Client-Key\"");
        });
        assertThat(beginnings(() -> from(clients.partner("https://a.example").key())).stream().map(Response::statusCode)).containsExactly(201, 201, 200, 200);
        assertThat(beginnings(() -> from(clients.device().key())).stream().map(Response::statusCode)).containsExactly(201, 201, 200, 200);
    }

    @Test void another_spelling_of_the_path_needs_a_key_too() {
        for (var path : List.of("/v1/interviews/", "/v1/%69nterviews", "/%761/interviews", "/v1/evaluations/", "/v1/e%76aluations")) {
            assertThat(with(RestAssured.given().urlEncodingEnabled(false), "application/json", path.contains("inter") ? "{}" : EMPTY).post(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test void a_key_that_is_mistyped_unknown_or_revoked_gets_the_same_bytes_wherever_it_is_sent() {
        var revoked = clients.partner("https://a.example");
        assertThat(from(revoked.key()).get("/v1/packs").statusCode()).isEqualTo(200);
        clients.revoke(revoked);
        var unknown = new UnknownKey().text();
        var mistyped = unknown.substring(0, 20) + (unknown.charAt(20) == 'A' ? 'B' : 'A') + unknown.substring(21);
        var bodies = Stream.of(revoked.key(), unknown, mistyped, "pk_", "x", "").flatMap(key -> Stream.of(from(key).get("/v1/packs"), from(key).post("/v1/interviews"),
                from(key).get("/v1/interviews/AAAAAAAAAAAAAAAAAAAAAA"), from(key).get("/"), from(key).get("/problems"))).toList();
        assertThat(bodies).allSatisfy(reply -> {
            assertThat(reply.statusCode()).isEqualTo(401);
            assertThat(reply.<String>path("code")).isEqualTo("client-key-unknown");
            assertThat(reply.header("WWW-Authenticate")).startsWith("ClientKey");
        });
        assertThat(bodies.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test void an_interview_that_has_begun_needs_its_token_alone() {
        var kept = Http.begin(from(clients.device().key()).post("/v1/interviews"));
        assertThat(nobody().header("Authorization", "Bearer " + kept.token()).get(kept.path()).statusCode()).isEqualTo(200);
        assertThat(with(nobody(), "application/json", "{\"value\": 40}").header("Authorization", "Bearer " + kept.token()).put(kept.path() + "/answers/age").statusCode()).isEqualTo(200);
        assertThat(from(clients.device().key()).get(kept.path()).statusCode()).isEqualTo(401);
    }

    @Test void an_interview_remembers_its_client_and_tells_nothing_of_it() {
        var made = clients.partner("https://a.example");
        var created = from(made.key()).post("/v1/interviews");
        var credentials = AccessToken.parse(created.path("accessToken")).orElseThrow().credentials(created.path("id"));
        assertThat(store.find(credentials).orElseThrow().origin().client()).hasValue(made.client().id());
        assertThat(created.asString()).doesNotContain(made.client().id(), made.client().name());
    }

    @Test void a_reference_comes_back_with_the_interview_and_its_result() {
        var created = with(from(clients.device().key()), "application/json", "{\"reference\": \"visit 7, é\"}").post("/v1/interviews");
        assertThat(created.<String>path("reference")).isEqualTo("visit 7, é");
        var kept = Http.begin(created).emergency();
        assertThat(kept.get().<String>path("reference")).isEqualTo("visit 7, é");
        assertThat(kept.result().<String>path("reference")).isEqualTo("visit 7, é");
        assertThat(Http.begin(from(clients.device().key()).post("/v1/interviews")).get().asString()).doesNotContain("reference");
    }

    @Test void a_reference_has_1_to_64_characters() {
        for (var wrong : List.of("\"\"", "\"" + "x".repeat(65) + "\"", "7", "null")) {
            var refused = with(from(clients.device().key()), "application/json", "{\"reference\": " + wrong + "}").post("/v1/interviews");
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/reference");
        }
        assertThat(with(from(clients.device().key()), "application/json", "{\"reference\": \"" + "x".repeat(64) + "\"}").post("/v1/interviews").statusCode()).isEqualTo(201);
    }

    @Test void the_idempotency_key_of_one_client_is_not_that_of_another() {
        var key = "an-idempotency-key-of-two-clients";
        var one = clients.device();
        var first = from(one.key()).header("Idempotency-Key", key).post("/v1/interviews");
        var others = from(clients.device().key()).header("Idempotency-Key", key).post("/v1/interviews");
        assertThat(others.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(from(one.key()).header("Idempotency-Key", key).post("/v1/interviews").<String>path("id")).isEqualTo(first.path("id"));
    }
}
