package org.foramen.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Health is on the management port: alive as long as it answers, ready when interviews can be read. */
@QuarkusTest
class HealthTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;
    @Inject
    BreakableStore store;

    private Response get(String path) {
        return given().get(management.resolve(path));
    }

    @Test void it_is_alive_and_ready() {
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/ready").<String>path("checks.find { it.name == 'interviews' }.status")).isEqualTo("UP");
    }

    @Test void without_its_store_it_is_alive_and_not_ready_and_tells_no_more_than_what_is_missing() {
        store.away(() -> {
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            var ready = get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.asString().replaceAll("\\s", "")).isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"interviews\",\"status\":\"DOWN\"}]}");
            return ready;
        });
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
