package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.CANARY;
import static org.foramen.fhir.FhirHttp.EXTRACT;
import static org.foramen.fhir.FhirHttp.NEXT;
import static org.foramen.fhir.FhirHttp.RESPONSES;
import static org.foramen.fhir.FhirHttp.begun;
import static org.foramen.fhir.FhirHttp.http;
import static org.foramen.fhir.FhirHttp.json;
import static org.foramen.fhir.FhirHttp.parameters;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that cannot be taken is refused with where it is wrong, and never with what it says. */
@QuarkusTest
class RefusalsTest {

    private static final List<String> ALL = List.of(NEXT, RESPONSES, EXTRACT);

    private static ArrayNode answers(ObjectNode response, String linkId) {
        return response.withArray("item").addObject().put("linkId", linkId).putArray("answer");
    }

    private static ObjectNode response(String linkId, Object code) {
        var response = begun();
        answers(response, linkId).addObject().putObject("valueCoding").put("code", String.valueOf(code)).put("display", CANARY);
        return response;
    }

    /** By every operation that reads a response. */
    private static void isRefused(ObjectNode response, int status, String code, String expression) {
        for (var path : ALL) {
            var reply = json(response).post(path);
            assertThat(reply.statusCode()).as(path).isEqualTo(status);
            assertThat(reply.<List<String>>path("issue.code")).as(path).containsExactly(code);
            assertThat(reply.<List<List<String>>>path("issue.expression")).as(path).containsExactly(List.of(expression));
        }
    }

    @Test void an_unknown_question() {
        isRefused(response("knee_pain", "yes"), 422, "not-found", "QuestionnaireResponse.item[0].linkId");
    }

    @Test void an_option_that_the_question_does_not_have() {
        isRefused(response("fever", CANARY), 422, "value", "QuestionnaireResponse.item[0].answer");
        isRefused(response("regions", CANARY), 422, "value", "QuestionnaireResponse.item[0].answer");
    }

    @Test void an_option_of_another_system() {
        var response = begun();
        answers(response, "fever").addObject().putObject("valueCoding").put("system", "http://snomed.info/sct").put("code", "Y");
        isRefused(response, 422, "value", "QuestionnaireResponse.item[0].answer");
    }

    @Test void two_answers_to_one_question_of_one() {
        var response = response("fever", "Y");
        ((ArrayNode) response.at("/item/0/answer")).addObject().putObject("valueCoding").put("code", "N");
        isRefused(response, 422, "value", "QuestionnaireResponse.item[0].answer");
    }

    @Test void a_question_that_is_answered_twice() {
        var response = response("fever", "Y");
        response.withArray("item").addObject().put("linkId", "group").putArray("item").add(response.at("/item/0"));
        isRefused(response, 422, "duplicate", "QuestionnaireResponse.item[1].item[0]");
    }

    @Test void none_of_these_beside_another() {
        var response = response("both_legs", "none");
        ((ArrayNode) response.at("/item/0/answer")).addObject().putObject("valueCoding").put("code", "pain");
        isRefused(response, 422, "value", "QuestionnaireResponse.item[0].answer");
    }

    @Test void skipping_what_is_required() {
        isRefused(response("regions", "asked-declined"), 422, "required", "QuestionnaireResponse.item[0].answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"linkId\": \"age\"}|item", "[\"canary\"]|item", "[{\"linkId\": \"age\", \"answer\": {\"valueInteger\": 44}}]|item[0].answer",
        "\"canary\"|item", "[{\"linkId\": \"age\", \"answer\": [null]}]|item[0].answer", "[{\"linkId\": \"age\", \"answer\": [[{\"valueInteger\": 44}]]}]|item[0].answer"})
    void what_is_no_list_of_objects_is_not_passed_over(String items, String where) throws IOException {
        isRefused((ObjectNode) begun().set("item", new JsonMapper().readTree(items)), 422, "structure", "QuestionnaireResponse." + where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"valueInteger\": 121}", "{\"valueInteger\": -1}", "{\"valueInteger\": \"44\"}", "{\"valueInteger\": 4.5}",
        "{\"valueDecimal\": 44.5}", "{\"valueDecimal\": 1e300}", "{\"valueInteger\": 4294967340}", "{\"valueString\": \"canary\"}",
        "{\"valueBoolean\": true}", "{\"valueCoding\": \"canary\"}", "{\"valueCoding\": {}}", "{}"})
    void a_number_that_is_none_or_out_of_range(String answer) {
        var refused = json(begun().toString().replaceAll("}$", ", \"item\": [{\"linkId\": \"age\", \"answer\": [" + answer + "]}]}")).post(NEXT);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("issue[0].expression[0]")).isEqualTo("QuestionnaireResponse.item[0].answer");
    }

    @Test void everything_that_is_wrong_is_said_at_once() {
        var response = response("knee_pain", CANARY);
        answers(response, "fever").addObject().putObject("valueCoding").put("code", CANARY);
        answers(response, "age").addObject().put("valueInteger", 400);
        assertThat(json(response).post(NEXT).<List<String>>path("issue.expression.flatten()"))
                .containsExactly("QuestionnaireResponse.item[0].linkId", "QuestionnaireResponse.item[1].answer", "QuestionnaireResponse.item[2].answer");
    }

    @ParameterizedTest
    @CsvSource({"knee, 422, not-found", "spine|1.0, 409, conflict", "https://h.example/fhir/Questionnaire/spine-adaptive|2020.1.1, 409, conflict",
        "%%%, 422, not-found", "#knee, 422, not-found"})
    void an_unknown_form_or_another_version_of_it(String form, int status, String code) {
        isRefused(begun().put("questionnaire", form), status, code, "QuestionnaireResponse.questionnaire");
    }

    @Test void no_form_at_all() {
        var response = begun();
        response.remove("questionnaire");
        isRefused(response, 422, "required", "QuestionnaireResponse.questionnaire");
        response.putObject("contained").putObject("canary");
        isRefused(response, 422, "required", "QuestionnaireResponse.questionnaire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "stopped", "canary"})
    void a_response_that_does_not_count(String status) {
        isRefused(begun().put("status", status), 422, "value", "QuestionnaireResponse.status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"resourceType\": \"Bundle\", \"type\": \"batch\"}", "{\"resourceType\": \"Parameters\"}", "{\"resourceType\": \"canary\"}", "{}",
        "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"questionnaire-response\", \"resource\": {\"resourceType\": \"Patient\"}}]}",
        "{\"resourceType\": 3}", "{\"resourceType\": \"Parameters\", \"parameter\": \"canary\"}"})
    void something_else_than_a_response(String body) {
        for (var path : List.of(NEXT, "/fhir", RESPONSES, EXTRACT)) {
            assertThat(json(body).post(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"canary\": ", "canary", "[]", "\"canary\"", "null", "{\"canary\": 1, \"canary\": 2}", "{} {}", "{\"canary\": 01}"})
    void what_is_no_json_object_or_has_doubled_names(String body) {
        for (var path : List.of(NEXT, "/fhir", RESPONSES, EXTRACT, "/cds-services/spine-prescreen")) {
            var refused = json(body).post(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.<List<String>>path("issue.code")).containsExactly("structure");
        }
    }

    @Test void no_body() {
        for (var path : List.of(NEXT, "/fhir", RESPONSES, EXTRACT, "/cds-services/spine-prescreen")) {
            assertThat(http().post(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+xml", "text/plain", "text/html", "application/json-patch+json"})
    void a_body_of_another_type(String type) {
        for (var path : List.of(NEXT, "/fhir", RESPONSES, EXTRACT, "/cds-services/spine-prescreen")) {
            assertThat(http().header("Content-Type", type).body(CANARY.getBytes()).post(path).statusCode()).as(path).isEqualTo(415);
        }
    }

    @Test void whoever_reads_no_json() {
        for (var path : ALL) {
            assertThat(json(begun()).header("Accept", "application/fhir+xml").post(path).statusCode()).as(path).isEqualTo(406);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/Questionnaire/knee", "/fhir/Patient", "/fhir/Patient/p1", "/fhir/QuestionnaireResponse/AAAAAAAAAAAAAAAAAAAAAA/history"})
    void what_is_not_there(String path) {
        assertThat(http().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/fhir/metadata, POST, GET", "/fhir, GET, POST", "/fhir/Questionnaire, POST, GET", "/fhir/Questionnaire/spine, PUT, GET", "/fhir/QuestionnaireResponse, GET, POST",
        "/fhir/QuestionnaireResponse/AAAAAAAAAAAAAAAAAAAAAA/$extract, GET, POST", "/fhir/Questionnaire/$next-question, PUT, POST", "/cds-services, POST, GET", "/cds-services/spine-prescreen, GET, POST"})
    void what_a_path_does_not_take(String path, String method, String allowed) {
        var refused = http().request(method, path);
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(List.of(refused.header("Allow").split(", "))).contains(allowed).doesNotContain(method);
    }

    @Test void parameters_say_where_within_the_response() {
        Response refused = json(parameters(response("knee_pain", CANARY))).post(NEXT);
        assertThat(refused.<String>path("issue[0].expression[0]")).isEqualTo("QuestionnaireResponse.item[0].linkId");
    }
}
