package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.CANARY;
import static org.foramen.fhir.FhirHttp.http;
import static org.foramen.fhir.FhirHttp.json;
import static org.foramen.fhir.FhirHttp.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CDS Hooks: a physician who opens a record sees a card where there is something to propose. */
@QuarkusTest
class CardsTest {

    private static final String SERVICE = "/cds-services/spine-prescreen";

    private static ObjectNode filledIn(Answers person, String language, String authored) {
        return new FormFiller(person).whole(FhirHttp.form(language)).put("status", "completed").put("authored", authored).put("id", "r-" + authored);
    }

    private static ObjectNode filledIn(Answers person) {
        return filledIn(person, "en", "2026-11-24");
    }

    private static ObjectNode call(JsonNode... responses) {
        var call = JsonNodeFactory.instance.objectNode().put("hook", "patient-view").put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        call.putObject("context").put("userId", "Practitioner/d1").put("patientId", "p1");
        var bundle = call.putObject("prefetch").putObject("responses").put("resourceType", "Bundle").put("type", "searchset").put("total", responses.length);
        for (var response : responses) {
            bundle.withArray("entry").addObject().set("resource", response);
        }
        return call;
    }

    private static JsonNode cards(ObjectNode call) {
        var reply = json(call.toString()).header("Authorization", "Bearer eyJhbGciOiJFUzM4NCJ9.e30.x").header("Content-Type", "application/json").post(SERVICE);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(tree(reply).has("cards")).isTrue();
        return tree(reply).path("cards");
    }

    @Test void there_is_a_service_and_it_says_what_it_needs() {
        var reply = http().get("/cds-services");
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(tree(reply).path("services")).singleElement().satisfies(service -> {
            assertThat(service.path("hook").asText()).isEqualTo("patient-view");
            assertThat(service.path("id").asText()).isEqualTo("spine-prescreen");
            assertThat(service.path("description").asText()).contains("never diagnoses");
            assertThat(service.at("/prefetch/responses").asText()).startsWith("QuestionnaireResponse?patient={{context.patientId}}&status=completed");
        });
    }

    @Test void somebody_to_be_seen_the_same_day_has_a_card_with_drafts() {
        assertThat(cards(call(filledIn(Someone.whoIsSeenTheSameDay())))).singleElement().satisfies(card -> {
            assertThat(card.path("indicator").asText()).isEqualTo("warning");
            assertThat(card.at("/source/label").asText()).isEqualTo(FhirHttp.form("en").path("title").asText());
            assertThat(card.path("selectionBehavior").asText()).isEqualTo("any");
            assertThat(card.path("detail").asText()).contains(FhirHttp.form("en").path("description").asText().strip());
            assertThat(card.path("suggestions")).isNotEmpty().allSatisfy(suggestion -> {
                assertThat(suggestion.at("/actions/0/type").asText()).isEqualTo("create");
                var request = suggestion.at("/actions/0/resource");
                assertThat(List.of(request.path("resourceType").asText(), request.path("status").asText(), request.path("intent").asText(), request.at("/subject/reference").asText(),
                        request.at("/supportingInfo/0/reference").asText())).containsExactly("ServiceRequest", "draft", "proposal", "Patient/p1", "QuestionnaireResponse/r-2026-11-24");
            });
        });
    }

    @Test void an_emergency_is_critical() {
        assertThat(cards(call(filledIn(Someone.inAnEmergency()))).path(0).path("indicator").asText()).isEqualTo("critical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar"})
    void a_card_is_in_the_language_of_the_response_and_short(String language) {
        for (var person : List.of(Someone.inAnEmergency(), Someone.whoIsSeenTheSameDay(), Someone.whoIsSeenWithinDays(), Someone.whoIsSeenByAppointment())) {
            var card = cards(call(filledIn(person, language, "2026-11-24"))).path(0);
            assertThat(card.path("summary").asText()).isNotBlank().hasSizeLessThan(140);
            assertThat(card.at("/source/label").asText()).isEqualTo(FhirHttp.form(language).path("title").asText());
        }
    }

    @Test void there_is_no_card_where_there_is_nothing_to_say() {
        var knee = filledIn(Someone.inAnEmergency()).put("questionnaire", "https://elsewhere.example/Questionnaire/knee");
        var unfinished = filledIn(Someone.inAnEmergency()).put("status", "in-progress");
        for (var call : List.of(call(), call(knee), call(unfinished), call(JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome")),
                call(filledIn(Someone.whoCanStayAtHome())))) {
            assertThat(cards(call)).isEmpty();
        }
        assertThat(json(call()).post(SERVICE).asString()).isEqualTo("{\"cards\":[]}");
    }

    @Test void the_latest_response_counts() {
        var early = filledIn(Someone.inAnEmergency(), "en", "2026-11-20T10:00:00Z");
        var late = filledIn(Someone.whoIsSeenTheSameDay(), "en", "2026-11-21");
        for (var call : List.of(call(early, late), call(late, early))) {
            assertThat(cards(call)).singleElement().satisfies(card -> assertThat(card.path("indicator").asText()).isEqualTo("warning"));
        }
    }

    @Test void a_server_that_found_one_response_may_send_it_alone() {
        var call = call();
        ((ObjectNode) call.path("prefetch")).set("responses", filledIn(Someone.inAnEmergency()));
        assertThat(cards(call)).hasSize(1);
    }

    @Test void without_the_prefetch_it_fetches_nothing() {
        var call = call();
        call.putObject("prefetch").put("patient", CANARY);
        assertThat(json(call).post(SERVICE).statusCode()).isEqualTo(412);
        call.remove("prefetch");
        assertThat(json(call.put("fhirServer", "https://ehr.example/fhir")).post(SERVICE).statusCode()).isEqualTo(412);
    }

    @Test void other_hooks_and_calls_without_a_patient_are_refused() {
        assertThat(json(call().put("hook", "order-sign")).post(SERVICE).statusCode()).isEqualTo(400);
        var call = call();
        call.putObject("context").put("userId", CANARY);
        assertThat(json(call).post(SERVICE).statusCode()).isEqualTo(400);
        assertThat(json(call()).post("/cds-services/knee-prescreen").statusCode()).isEqualTo(404);
    }

    @Test void a_response_that_cannot_be_read_is_refused_without_a_word_of_it() {
        var response = filledIn(Someone.inAnEmergency());
        response.withArray("item").addObject().put("linkId", "knee").putArray("answer").addObject().put("valueString", CANARY);
        assertThat(json(call(response)).post(SERVICE).statusCode()).isEqualTo(422);
    }
}
