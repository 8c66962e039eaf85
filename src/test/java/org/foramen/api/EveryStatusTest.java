package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.foramen.web.ChosenAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every status that the contract documents for an operation can be had from it, in the documented form. */
@QuarkusTest
class EveryStatusTest {

    private static final Map<String, String> BODIES = Map.of(
            "createInterview", "{}", "putAnswers", "{\"answers\": {\"age\": 40}}", "putAnswer", "{\"value\": 40}",
            "evaluate", "{\"answers\": {}}", "evaluateBatch", "{\"answers\": {}}", "openTypedCode", "code={handoverCode}", "openCode", "",
            "fetchAtDesk", "{\"code\": \"{handoverCode}\"}");

    @Inject
    BreakableStore store;
    @Inject
    ChosenAddress address;
    @Inject
    MadeClients clients;

    @TestFactory List<DynamicTest> every_documented_status_is_reached() {
        var tests = new ArrayList<DynamicTest>();
        for (var operation : Contract.INSTANCE.operations()) {
            operation.node().get("responses").fieldNames().forEachRemaining(status -> {
                var name = operation.id() + " " + status;
                if (!status.equals("default")) {
                    tests.add(dynamicTest(name, () -> assertThat(reach(operation, Integer.parseInt(status)).statusCode())
                            .isEqualTo(Integer.parseInt(status))));
                }
            });
        }
        return tests;
    }

    private Response reach(Contract.Operation operation, int status) {
        address.another();
        var kept = status == 409 && (operation.id().endsWith("Interview") || Set.of("getResult", "handOver").contains(operation.id()))
                ? Http.begin() : Http.begin().emergency();
        if (status == 409 && operation.id().contains("nswer")) {
            kept.seal();
        }
        var id = status == 404 ? "AAAAAAAAAAAAAAAAAAAAAA" : kept.id();
        var name = status == 404 ? "nothing" : "";
        var path = operation.template().replace("{id}", id).replace("{linkId}", "age").replace("{packId}", "spine" + name)
                .replace("{version}", "1.0.0")
                .replace("{file}", operation.id().equals("getDemo") ? "partner" + name : "embed.js" + name)
                .replace("{articleId}", status == 404 ? "nothing" : "mri").replace("{code}", "sealed" + name)
                .replace("{handoverCode}", operation.id().equals("lookAtCode") && status == 404 ? name : code(operation, kept, status));
        var request = status == 404 && operation.id().equals("createInterview") ? kept.http()
                : status == 401 || !operation.template().contains("{id}") ? http() : kept.http();
        prepare(request, operation, status, kept);
        if (operation.id().equals("fetchAtDesk") && status != 401) {
            request.header("X-Client-Key", (status == 403 ? clients.partner("https://a.example") : clients.device()).key());
        }
        if (status == 429) {
            IntStream.range(0, 5).forEach(i -> http().post("/r/0000-0000"));
        }
        return status == 503 ? store.away(() -> request.request(operation.method(), path)) : request.request(operation.method(), path);
    }

    private static String code(Contract.Operation operation, Http.Kept kept, int status) {
        return status == 200 && operation.id().matches("open.*Code|fetchAtDesk") ? kept.handOver().path("code") : "0000-0000";
    }

    private static String type(String operationId) {
        return operationId.startsWith("open") ? "application/x-www-form-urlencoded"
                : operationId.equals("evaluateBatch") ? "application/x-ndjson" : "application/json";
    }

    private static void prepare(RequestSpecification request, Contract.Operation operation, int status, Http.Kept kept) {
        var body = BODIES.get(operation.id());
        if (body != null) {
            request.header("Content-Type", status == 415 ? "text/csv" : type(operation.id()))
                    .body(body(operation, body, status, kept).getBytes(StandardCharsets.UTF_8));
        }
        if (status == 304) {
            request.header("If-None-Match", http().get(operation.template().replace("{version}", "1.0.0")
                    .replace("{file}", operation.id().equals("getDemo") ? "partner" : "embed.js")).header("ETag"));
        } else if (status == 400) {
            request.queryParam("locale", "..");
        } else if (status == 406) {
            request.header("Accept", "image/png");
        } else if (status == 412) {
            request.header("If-Match", "\"99-en-json\"");
        } else if (status == 409 && operation.id().equals("createInterview")) {
            var key = "a-spent-key-" + kept.id();
            Http.begin(http().header("Idempotency-Key", key).header("Content-Type", "application/json").body("{}").post("/v1/interviews")).emergency();
            request.header("Idempotency-Key", key);
        }
    }

    private static String body(Contract.Operation operation, String body, int status, Http.Kept kept) {
        boolean create = operation.id().equals("createInterview");
        if (operation.id().equals("fetchAtDesk") && (status == 400 || status == 422)) {
            return status == 400 ? "{" : "{\"code\": 7}";
        } else if (Set.of("openTypedCode", "fetchAtDesk").contains(operation.id())) {
            body = body.replace("{handoverCode}", code(operation, kept, status));
        } else if (operation.id().equals("openCode") && status == 415) {
            return "code=";
        }
        return switch (status) {
            case 401 -> create ? "{\"from\": \"" + kept.id() + "\"}" : body;
            case 404 -> create ? "{\"from\": \"AAAAAAAAAAAAAAAAAAAAAA\"}" : body;
            case 413 -> body + " ".repeat(operation.id().equals("evaluateBatch") ? 0 : 70_000) + "\n{}".repeat(operation.id().equals("evaluateBatch") ? 1_001 : 0);
            case 422 -> create ? "{\"pack\": \"knee\"}" : body.replace("40", "400").replace("{\"answers\": {}}", "{\"answers\": {\"age\": 400}}");
            default -> body;
        };
    }

    @Test void an_unavailable_store_says_when_to_get_help_in_the_language_asked_for() {
        var refused = store.away(() -> http().header("Accept-Language", "es").post("/v1/interviews"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.<String>path("detail")).contains("emergencias");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(store.<Response>away(() -> Http.evaluate("{\"answers\": {}}")).statusCode()).isEqualTo(200);
    }
}
