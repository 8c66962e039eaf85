package org.foramen.fhir.lforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The page around a form: it talks to the service. */
record Fhir(URI service, HttpClient http) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FHIR = "application/fhir+json";

    String form(String query) {
        return send(HttpRequest.newBuilder(service.resolve("/fhir/Questionnaire/" + query)).header("Accept", FHIR).build());
    }

    /** The beginning of an adaptive form: nothing was asked, and nothing answered. */
    Round begin() {
        return new Round("{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"in-progress\", \"questionnaire\": \""
                + service.resolve("/fhir/Questionnaire/spine-adaptive") + "\"}");
    }

    Round next(Round round) {
        return new Round(post("/fhir/Questionnaire/$next-question", FHIR, round.response()));
    }

    JsonNode extract(String response) {
        return read(post("/fhir/QuestionnaireResponse/$extract", FHIR, response));
    }

    /** @param ask {@code all} or {@code next} */
    JsonNode evaluate(String ask, Map<String, Object> answers) {
        return read(post("/v1/evaluations?ask=" + ask, "application/json", JSON.valueToTree(Map.of("answers", answers)).toString()));
    }

    private String post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private String send(HttpRequest request) {
        try {
            var reply = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as("%s says %s", request.uri(), reply.body()).isEqualTo(200);
            return reply.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JsonNode> resources(JsonNode bundle, String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false).map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asText().equals(type)).toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
