package org.foramen.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests of FHIR clients, every reply to which is held against what they all have in common. */
final class FhirHttp {

    static final String JSON = "application/fhir+json";
    /** Begins what is answered in requests that are refused; no error may hold it. */
    static final String CANARY = "canary";
    static final String NEXT = "/fhir/Questionnaire/$next-question";
    static final String RESPONSES = "/fhir/QuestionnaireResponse";
    static final String EXTRACT = RESPONSES + "/$extract";

    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config().encoderConfig(
            EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private FhirHttp() {
    }

    static RequestSpecification http() {
        return given().config(AS_WRITTEN).urlEncodingEnabled(false).filter((request, specification, context) -> {
            var reply = context.next(request, specification);
            check(reply, request.getMethod() + " " + request.getURI() + " gave " + reply.statusCode());
            return reply;
        });
    }

    static RequestSpecification json(JsonNode body) {
        return json(body.toString());
    }

    static RequestSpecification json(String body) {
        return http().header("Content-Type", JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(Response reply, String what) {
        assertThat(reply.header("X-Request-Id")).as(what).matches("[0-9a-f]{32}");
        assertThat(reply.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(reply.header("Cache-Control")).as(what).isEqualTo("no-store");
        assertThat(reply.header("Server")).as(what).isNull();
        if (reply.asByteArray().length > 0) {
            hasNothingEmpty(tree(reply), what);
        }
        if (reply.statusCode() >= 400) {
            assertThat(reply.contentType()).as(what).isEqualTo(JSON);
            assertThat(reply.<String>path("resourceType")).as(what).isEqualTo("OperationOutcome");
            assertThat(tree(reply).path("issue")).as(what).isNotEmpty().allSatisfy(issue -> {
                assertThat(issue.path("severity").asText()).isEqualTo("error");
                assertThat(issue.path("details").path("text").asText()).isNotBlank();
            });
            assertThat(reply.asString()).as(what).doesNotContain(CANARY);
        }
    }

    /** R4, section 2.6.2, and CDS Hooks; but for the cards, of which there may be none. */
    private static void hasNothingEmpty(JsonNode node, String what) {
        assertThat(node.isNull() || node.isContainerNode() && node.isEmpty() || node.isTextual() && node.textValue().isEmpty())
                .as(what + " with something empty").isFalse();
        node.properties().stream().filter(member -> !(member.getKey().equals("cards") && member.getValue().isEmpty()))
                .forEach(member -> hasNothingEmpty(member.getValue(), what + ": " + member.getKey()));
        if (node.isArray()) {
            node.forEach(one -> hasNothingEmpty(one, what));
        }
    }

    static ObjectNode tree(Response reply) {
        return FhirJson.object(Optional.of(reply.asByteArray()));
    }

    static ObjectNode parameters(JsonNode response) {
        var parameters = JsonNodeFactory.instance.objectNode().put("resourceType", "Parameters");
        parameters.putArray("parameter").addObject().put("name", "questionnaire-response").set("resource", response);
        return parameters;
    }

    static ObjectNode form(String language) {
        return tree(http().get("/fhir/Questionnaire/spine?_language=" + language));
    }

    /** Of somebody who has begun with the adaptive form. */
    static ObjectNode begun() {
        return FormFiller.begun("spine-adaptive", "en").put("authored", "2026-11-25T04:00:00Z");
    }
}
