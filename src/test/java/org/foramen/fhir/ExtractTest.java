package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.EXTRACT;
import static org.foramen.fhir.FhirHttp.form;
import static org.foramen.fhir.FhirHttp.json;
import static org.foramen.fhir.FhirHttp.parameters;
import static org.foramen.fhir.FhirHttp.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.Test;

/** What an electronic record is given to carry out, or not. */
@QuarkusTest
class ExtractTest {

    private static ObjectNode filledIn(Answers person) {
        return new FormFiller(person).whole(form("en")).put("authored", "2026-11-25T04:00:00Z");
    }

    private static ObjectNode extracted(ObjectNode response) {
        var reply = json(response).post(EXTRACT);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return tree(reply);
    }

    private static List<JsonNode> all(ObjectNode bundle, String type) {
        return bundle.path("entry").findValues("resource").stream().filter(one -> one.path("resourceType").asText().equals(type)).toList();
    }

    private static JsonNode response(ObjectNode bundle) {
        return all(bundle, "QuestionnaireResponse").get(0);
    }

    private static ObjectNode item(ObjectNode response, String linkId) {
        return (ObjectNode) response.findParents("linkId").stream().filter(item -> item.path("linkId").asText().equals(linkId)).findFirst().orElseThrow();
    }

    @Test void somebody_to_be_seen_the_same_day() {
        var sent = filledIn(Someone.whoIsSeenTheSameDay());
        sent.putObject("subject").put("reference", "Patient/p1");
        var bundle = extracted(sent);
        assertThat(bundle.path("type").asText()).isEqualTo("transaction");
        var own = bundle.at("/entry/0/fullUrl").asText();
        assertThat(bundle.path("entry")).allSatisfy(entry -> {
            assertThat(entry.at("/request/method").asText()).isEqualTo("POST");
            assertThat(entry.at("/request/url").asText()).isEqualTo(entry.at("/resource/resourceType").asText());
            assertThat(entry.at("/resource/subject/reference").asText()).isEqualTo("Patient/p1");
        });
        assertThat(all(bundle, "Observation")).singleElement().satisfies(score -> {
            assertThat(score.path("valueInteger").asInt()).isEqualTo(4);
            assertThat(score.at("/derivedFrom/0/reference").asText()).isEqualTo(own);
        });
        assertThat(all(bundle, "ServiceRequest")).first().satisfies(visit -> {
            assertThat(visit.path("priority").asText()).isEqualTo("asap");
            assertThat(visit.at("/supportingInfo/0/reference").asText()).isEqualTo(own);
            assertThat(visit.path("reasonCode").findValuesAsText("display")).containsExactlyInAnyOrder("Low back pain", "Fever");
        });
    }

    @Test void nothing_is_proposed_for_care_at_home() {
        var bundle = extracted(filledIn(Someone.whoCanStayAtHome()));
        assertThat(all(bundle, "ServiceRequest")).isEmpty();
        assertThat(response(bundle).path("item").findValuesAsText("code")).contains("self_care");
    }

    @Test void parameters_and_an_escaped_dollar_do_as_well() {
        var sent = filledIn(Someone.inAnEmergency());
        var bundle = tree(json(parameters(sent)).post("/fhir/QuestionnaireResponse/%24extract"));
        assertThat(response(bundle)).isEqualTo(response(extracted(sent)));
    }

    @Test void a_response_in_progress_is_taken_where_all_that_is_required_is_there() {
        var sent = filledIn(Someone.inAnEmergency());
        var expected = response(extracted(sent.put("status", "completed")));
        assertThat(response(extracted(sent.put("status", "in-progress")))).isEqualTo(expected);
        sent.remove("authored");
        assertThat(response(extracted(sent)).path("authored").asText()).isGreaterThan("2026-11-25");
    }

    @Test void answers_to_what_does_not_apply_are_left_out() {
        var sent = filledIn(Someone.whoIsSeenTheSameDay());
        var expected = response(extracted(sent));
        sent.withArray("item").addObject().put("linkId", "bb_onset").putArray("answer").addObject().putObject("valueCoding").put("code", "new");
        assertThat(response(extracted(sent))).isEqualTo(expected);
    }

    @Test void a_whole_decimal_and_a_coding_without_system_are_understood() {
        var sent = filledIn(Someone.whoIsSeenTheSameDay());
        var expected = response(extracted(sent));
        item(sent, "age").putArray("answer").addObject().put("valueDecimal", 44.0);
        sent.findParents("system").forEach(coding -> ((ObjectNode) coding).remove(List.of("system", "display")));
        assertThat(response(extracted(sent))).isEqualTo(expected);
    }

    @Test void what_is_required_is_asked_for() {
        var sent = filledIn(Someone.whoIsSeenTheSameDay());
        item(sent, "age").remove("answer");
        item(sent, "regions").remove("answer");
        var refused = json(sent).post(EXTRACT);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("issue.code")).containsExactly("required", "required");
        assertThat(refused.<List<String>>path("issue.expression.flatten()")).containsExactly(
                "QuestionnaireResponse.descendants().where(linkId='regions')", "QuestionnaireResponse.descendants().where(linkId='age')");
    }

    @Test void an_adaptive_response_has_to_be_at_its_end() {
        var refused = json(FhirHttp.begun()).post(EXTRACT);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("issue.code")).containsOnly("incomplete");
        assertThat(refused.<String>path("issue[0].expression[0]")).isEqualTo("QuestionnaireResponse.descendants().where(linkId='main_symptoms')");
    }

    @Test void it_is_in_the_language_of_the_response() {
        var sent = new FormFiller(Someone.inAnEmergency()).whole(form("es"));
        assertThat(response(extracted(sent)).path("language").asText()).isEqualTo("es");
        assertThat(all(extracted(sent), "ServiceRequest").get(0).path("patientInstruction").asText()).contains("emergencia");
    }
}
