package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Fails on every path, status, media type, header or field that the contract does not have. */
final class ContractFilter implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    private static final Contract CONTRACT = Contract.INSTANCE;

    /** What was reached, as operation and status. */
    static final Set<String> REACHED = new ConcurrentSkipListSet<>();

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification specification,
                           FilterContext context) {
        var response = context.next(request, specification);
        var path = URI.create(request.getURI()).getRawPath();
        var what = request.getMethod() + " " + path + " gave " + response.statusCode();
        check(request, response, path, what);
        return response;
    }

    private static void check(FilterableRequestSpecification request, Response response, String path, String what) {
        assertThat(response.header("X-Request-Id")).as(what).matches("[0-9a-f]{32}");
        assertThat(response.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        // Pages say themselves what they load, also when they are not sent again.
        boolean page = String.valueOf(response.contentType()).startsWith("text/html") || response.statusCode() == 304;
        assertThat(response.header("Content-Security-Policy")).as(what).matches(page ? "default-src 'none'; .*frame-ancestors .*" : NO_PAGE);
        assertThat(response.header("Server")).as(what).isNull();
        assertThat(response.header("Set-Cookie")).as(what).isNull();
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var operation = CONTRACT.operation(method, path);
        if (operation.isEmpty()) {
            assertThat(response.header("Cache-Control")).as(what).isEqualTo("no-store");
            boolean elsewhere = response.statusCode() == (CONTRACT.isPath(path) ? 405 : 404)
                    || request.getMethod().equals("OPTIONS") && response.statusCode() == 204
                    || path.startsWith("/docs/") && response.statusCode() == 200;
            assertThat(elsewhere).as(what + ", which the contract does not have").isTrue();
            return;
        }
        var documented = CONTRACT.response(operation.get(), response.statusCode());
        assertThat(documented).as(what + ", a status the contract does not have").isPresent();
        REACHED.add(operation.get().id() + " " + response.statusCode());
        headers(documented.get(), response, what);
        if (!documented.get().path("headers").has("Cache-Control")) {
            assertThat(response.header("Cache-Control")).as(what).isEqualTo("no-store");
        }
        if (!request.getMethod().equals("HEAD") && !isRefusedBefore(operation.get(), response)) {
            body(documented.get(), response, what);
        }
    }

    /** What is refused before an operation is reached has the codes of its default response, whatever the status. */
    private static boolean isRefusedBefore(Contract.Operation operation, Response response) {
        return response.statusCode() >= 400 && CONTRACT.refusal(operation).map(refusal -> refusal.at("/content/application~1problem+json/schema"))
                .filter(schema -> !schema.isMissingNode())
                .filter(schema -> response.contentType().startsWith("application/problem+json"))
                .filter(schema -> CONTRACT.errors(schema, tree(response.asString())).isEmpty()).isPresent();
    }

    private static void headers(JsonNode documented, Response response, String what) {
        documented.path("headers").properties().forEach(header -> {
            var definition = CONTRACT.resolved(header.getValue());
            var sent = response.header(header.getKey());
            if (definition.path("required").asBoolean()) {
                assertThat(sent).as(what + ": header " + header.getKey()).isNotNull();
            }
            if (sent != null && !definition.path("schema").path("type").asText().equals("integer")) {
                assertThat(CONTRACT.errors(definition.get("schema"), JSON.getNodeFactory().textNode(sent)))
                        .as(what + ": header " + header.getKey()).isEmpty();
            }
        });
    }

    private static void body(JsonNode documented, Response response, String what) {
        var content = documented.path("content");
        if (content.isMissingNode()) {
            assertThat(response.asByteArray()).as(what).isEmpty();
            return;
        }
        var type = response.contentType().split(";")[0];
        assertThat(content.has(type)).as(what + ": media type " + type).isTrue();
        if (type.equals("application/x-ndjson")) {
            response.asString().lines().forEach(line ->
                    assertThat(CONTRACT.errors(CONTRACT.schema("BatchLine"), tree(line))).as(what + ": " + line).isEmpty());
        } else if (type.endsWith("json")) {
            assertThat(CONTRACT.errors(content.get(type).get("schema"), tree(response.asString()))).as(what + ": " + response.asString()).isEmpty();
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
