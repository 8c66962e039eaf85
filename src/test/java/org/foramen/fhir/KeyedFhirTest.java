package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.EXTRACT;
import static org.foramen.fhir.FhirHttp.NEXT;
import static org.foramen.fhir.FhirHttp.RESPONSES;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.foramen.api.KeysAreNeeded;
import org.foramen.api.MadeClients;
import org.foramen.api.UnknownKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the operator asks for keys, the FHIR door does so too, and pages of partners may use it as they may the other. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class KeyedFhirTest {

    private static final String CLINIC = "https://clinic-of-fhir.example";
    private static final String CALL = "{\"hook\": \"patient-view\", \"context\": {\"patientId\": \"p1\"}, \"prefetch\": {\"responses\": {\"resourceType\": \"Bundle\"}}}";

    @Inject
    MadeClients clients;

    private static RequestSpecification http() {
        return FhirHttp.http().header("X-Forwarded-For", MadeClients.anotherAddress());
    }

    private static RequestSpecification json(String body) {
        return http().header("Content-Type", FhirHttp.JSON).body(body.getBytes());
    }

    private static String emergency() {
        var response = FhirHttp.begun();
        response.withArray("item").addObject().put("linkId", "saddle_numbness").putArray("answer").addObject().putObject("valueCoding").put("code", "Y");
        return response.toString();
    }

    /** All that reads answers. */
    private static List<Response> posted(String header, String value) {
        return List.of(json(FhirHttp.begun().toString()).header(header, value).post(NEXT), json(FhirHttp.begun().toString()).header(header, value).post("/fhir"),
                json(emergency()).header(header, value).post(RESPONSES), json(emergency()).header(header, value).post(EXTRACT),
                json(CALL).header(header, value).post("/cds-services/spine-prescreen"));
    }

    @Test void whoever_has_no_key_reads_forms_and_answers_none() {
        for (var path : List.of("/fhir/metadata", "/fhir/Questionnaire", "/fhir/Questionnaire/spine", "/cds-services")) {
            assertThat(http().get(path).statusCode()).isEqualTo(200);
        }
        assertThat(posted("Accept-Language", "en")).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isNotBlank();
        });
    }

    @Test void a_key_is_taken_in_either_header() {
        for (var made : List.of(clients.partner(CLINIC), clients.device())) {
            for (var header : List.of("X-Client-Key", "Authorization")) {
                assertThat(posted(header, header.equals("Authorization") ? "Bearer " + made.key() : made.key()))
                        .extracting(Response::statusCode).containsExactly(200, 200, 201, 200, 200);
            }
        }
    }

    @Test void a_key_that_is_nobodys_is_refused_even_where_none_is_needed() {
        var key = new UnknownKey().text();
        assertThat(http().header("X-Client-Key", key).get("/fhir/metadata").statusCode()).isEqualTo(401);
        assertThat(posted("X-Client-Key", key)).allSatisfy(refused -> assertThat(refused.statusCode()).isEqualTo(401));
    }

    @Test void a_revoked_key_is_nobodys() {
        var partner = clients.partner(CLINIC);
        clients.revoke(partner);
        assertThat(posted("Authorization", "Bearer " + partner.key())).allSatisfy(refused -> assertThat(refused.statusCode()).isEqualTo(401));
    }

    @Test void the_token_of_a_kept_response_opens_it_without_a_key() {
        var kept = json(emergency()).header("X-Client-Key", clients.device().key()).post(RESPONSES);
        var path = RESPONSES + "/" + kept.path("id");
        assertThat(http().header("Authorization", "Bearer " + kept.header("Foramen-Access-Token")).get(path).statusCode()).isEqualTo(200);
        assertThat(http().header("Authorization", "Bearer " + clients.device().key()).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/metadata", "/fhir/Questionnaire/spine", NEXT, "/fhir", RESPONSES, EXTRACT, "/cds-services", "/cds-services/spine-prescreen"})
    void a_page_of_a_partner_may_ask_and_no_other(String path) {
        clients.partner(CLINIC);
        var before = asked(CLINIC, path);
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(before.header("Access-Control-Allow-Origin")).isEqualTo(CLINIC);
        assertThat(before.header("Access-Control-Allow-Headers").toLowerCase()).contains("authorization", "content-type", "x-client-key");
        for (var other : List.of("https://evil.example", "null", CLINIC + ".example", "http" + CLINIC.substring(5))) {
            isNotShared(asked(other, path));
            isNotShared(http().header("Origin", other).get(path));
        }
    }

    private static Response asked(String origin, String path) {
        return http().header("Origin", origin).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type").options(path);
    }

    private static void isNotShared(Response reply) {
        assertThat(reply.headers().asList()).noneMatch(header -> header.getName().toLowerCase().startsWith("access-control-"));
        assertThat(reply.header("Vary")).isEqualTo("Origin");
    }

    @Test void a_page_of_a_partner_can_read_the_reply_its_token_and_its_refusals() {
        var partner = clients.partner(CLINIC);
        var kept = json(emergency()).header("Origin", CLINIC).header("Authorization", "Bearer " + partner.key()).post(RESPONSES);
        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(kept.header("Access-Control-Allow-Origin")).isEqualTo(CLINIC);
        assertThat(kept.header("Access-Control-Expose-Headers")).contains("Location", "Foramen-Access-Token", "Content-Language");
        assertThat(json("{}").header("Origin", CLINIC).post(NEXT).header("Access-Control-Allow-Origin")).isEqualTo(CLINIC);
    }

    @Test void the_key_of_a_partner_is_not_taken_from_a_page_of_another() {
        var partner = clients.partner(CLINIC);
        var refused = json(emergency()).header("Origin", "https://evil.example").header("Authorization", "Bearer " + partner.key()).post(NEXT);
        assertThat(refused.statusCode()).isEqualTo(403);
        isNotShared(refused);
    }
}
