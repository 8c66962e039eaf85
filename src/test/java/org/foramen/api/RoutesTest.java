package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.foramen.view.OperationOutcome;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoutesTest {

    @Inject
    Routes routes;

    @Test void the_routes_are_those_of_the_contract() {
        var offered = new TreeSet<String>();
        // What speaks FHIR has a contract of its own, /fhir/metadata.
        routes.methods().forEach((path, methods) -> methods.stream().filter(method -> !OperationOutcome.isSpokenAt(path))
                .filter(method -> !List.of("HEAD", "OPTIONS").contains(method)).forEach(method -> offered.add(method + " " + path)));
        var documented = new TreeSet<String>();
        Contract.INSTANCE.operations().forEach(operation -> documented.add(operation.method() + " " + operation.template()));
        // The files that the page at /docs needs.
        documented.add("GET /docs/{file}");
        assertThat(offered).isEqualTo(documented);
    }

    @Test void a_method_that_is_not_offered_is_405_with_those_that_are() {
        var refused = http().patch("/v1/interviews/x/answers/y");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("DELETE, OPTIONS, PUT");
        assertThat(http().delete("/v1/packs").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(json("{}").put("/v1/evaluations").statusCode()).isEqualTo(405);
    }

    @Test void options_is_204_with_the_methods() {
        var reply = http().options("/v1/interviews");
        assertThat(reply.statusCode()).isEqualTo(204);
        assertThat(reply.header("Allow")).isEqualTo("OPTIONS, POST");
    }

    @Test void head_is_get_without_a_body_and_needs_the_token_too() {
        assertThat(http().head("/v1/packs").statusCode()).isEqualTo(200);
        assertThat(http().head("/v1/interviews/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(401);
    }

    @Test void any_other_path_is_404() {
        for (var path : List.of("/nothing", "/page.html", "/web/page.html", "/v1", "/v2/interviews", "/v1/interviews/x/nothing", "/openapi.json", "/index.html", "/q/openapi")) {
            var reply = http().get(path);
            assertThat(reply.statusCode()).as(path).isEqualTo(404);
            assertThat(reply.<String>path("code")).as(path).isEqualTo("not-found");
        }
    }

    @Test void a_method_override_is_ignored() {
        assertThat(http().header("X-HTTP-Method-Override", "DELETE").get("/v1/interviews/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(401);
    }
}
