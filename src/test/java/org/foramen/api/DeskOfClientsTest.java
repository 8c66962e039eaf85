package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The desk of a service that is for partners and devices only. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class DeskOfClientsTest {

    @Inject
    MadeClients clients;

    private static Response fetch(String code, String key, String type) {
        return json("{\"code\": \"" + code + "\"}").header("X-Forwarded-For", MadeClients.anotherAddress())
                .header("X-Client-Key", key).header("Accept", type).post("/v1/handovers");
    }

    private Http.Kept finished(String key) {
        return Http.begin(json("{\"reference\": \"visit <7>\"}").header("X-Forwarded-For", MadeClients.anotherAddress())
                .header("X-Client-Key", key).post("/v1/interviews")).emergency();
    }

    @Test void a_partners_interview_comes_to_the_desk_with_its_reference() {
        var partner = clients.partner("https://a.example").key();
        var desk = clients.device().key();
        var kept = finished(partner);
        assertThat(fetch(kept.handOver().path("code"), desk, "application/json").<String>path("reference")).isEqualTo("visit <7>");
        assertThat(fetch(kept.handOver().path("code"), desk, "text/plain").asString()).contains("; visit <7>;");
        assertThat(fetch(kept.handOver().path("code"), desk, "text/html").asString()).contains("visit &lt;7&gt;");
    }

    @Test void the_key_of_the_partner_gets_nothing_and_the_code_stays() {
        var partner = clients.partner("https://a.example").key();
        var code = finished(partner).handOver().<String>path("code");
        assertThat(fetch(code, partner, "application/json").statusCode()).isEqualTo(403);
        assertThat(json("{\"code\": \"" + code + "\"}").header("X-Forwarded-For", MadeClients.anotherAddress()).post("/v1/handovers").<String>path("code"))
                .isEqualTo("client-key-required");
        assertThat(fetch(code, new UnknownKey().text(), "application/json").statusCode()).isEqualTo(401);
        assertThat(fetch(code, clients.device().key(), "application/json").statusCode()).isEqualTo(200);
    }

    @Test void a_page_of_another_site_cannot_use_the_key_of_a_desk() {
        var code = finished(clients.device().key()).handOver().<String>path("code");
        var desk = clients.device().key();
        var refused = json("{\"code\": \"" + code + "\"}").header("X-Forwarded-For", MadeClients.anotherAddress())
                .header("X-Client-Key", desk).header("Origin", "https://elsewhere.example").post("/v1/handovers");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("code")).isEqualTo("origin-not-allowed");
        assertThat(fetch(code, desk, "application/json").statusCode()).isEqualTo(200);
    }
}
