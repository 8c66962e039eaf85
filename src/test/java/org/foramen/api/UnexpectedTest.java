package org.foramen.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.foramen.api.guard.Pitfall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fails as nobody expects: whoever asked learns nothing of it, and operators what it was and where, but not what it said. */
@QuarkusTest
class UnexpectedTest {

    private static final String CANARY = "canary4465";

    @Inject
    BreakableStore store;

    private final Overheard overheard = new Overheard();

    @AfterEach void stop() {
        overheard.close();
    }

    private Response failing(Supplier<Response> work) {
        return store.failing(() -> new IllegalStateException(CANARY, new IllegalArgumentException(CANARY)), work);
    }

    private void isToldToNobody(Response reply, String said) {
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.<String>path("code")).isEqualTo("internal-error");
        assertThat(reply.asString()).doesNotContain(said, "Exception", "foramen.", "java.");
        assertThat(reply.headers().toString()).doesNotContain(said, "Exception");
        assertThat(overheard.lines()).noneMatch(line -> line.contains(said));
        assertThat(overheard.lines()).filteredOn(line -> line.contains(reply.header("X-Request-Id")))
                .singleElement().asString().contains("java.lang.IllegalStateException").doesNotContain("IllegalArgumentException");
    }

    @Test void an_error_of_a_read_tells_nothing_of_itself() {
        var kept = begin();
        isToldToNobody(failing(kept::get), CANARY);
        assertThat(kept.get().statusCode()).isEqualTo(200);
    }

    @Test void an_error_of_a_write_tells_nothing_of_itself_and_changes_nothing() {
        var kept = begin();
        isToldToNobody(failing(() -> kept.answer("age", "40")), CANARY);
        isToldToNobody(failing(() -> http().post("/v1/interviews")), CANARY);
        assertThat(kept.get().<Object>path("answers.age")).isNull();
    }

    @Test void the_log_says_where_it_was() {
        var reply = failing(begin()::get);
        assertThat(overheard.lines()).anyMatch(line -> line.contains(reply.header("X-Request-Id")) && line.contains("BreakableStore"));
    }

    @Test void an_error_says_when_to_get_help_without_waiting() {
        assertThat(failing(() -> http().header("Accept-Language", "es").post("/v1/interviews")).<String>path("detail")).contains("emergencias");
    }

    @Test void an_error_outside_of_the_resources_tells_nothing_of_itself() {
        isToldToNobody(given().get(Pitfall.PATH), Pitfall.SAID);
    }
}
