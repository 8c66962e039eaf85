package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The calls a client makes. */
final class Http {

    /** A reply that is no success. */
    static final class Refused extends IOException {
        final int status;
        private final boolean tellsWhatToDo;

        Refused(HttpResponse<String> reply) {
            super("status " + reply.statusCode());
            status = reply.statusCode();
            tellsWhatToDo = reply.headers().firstValue("Retry-After").isPresent() && reply.body().contains("emergency number");
        }

        /** A 503 that says when to try again, and what a person does who cannot wait. */
        boolean isUnavailable() {
            return status == 503 && tellsWhatToDo;
        }
    }

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    Http(URI url) {
        this.url = url;
    }

    Told begin() throws IOException, InterruptedException {
        var begun = JSON.readTree(send("POST", "/v1/interviews", "", null).body());
        return new Told(begun.path("id").textValue(), begun.path("accessToken").textValue());
    }

    /** Answers one question by its own call, several by theirs. */
    State put(Told told, Map<String, JsonNode> answers) throws IOException, InterruptedException {
        var path = "/v1/interviews/" + told.id + "/answers";
        if (answers.size() == 1) {
            var answer = answers.entrySet().iterator().next();
            return state(send("PUT", path + "/" + answer.getKey(), told.token, body("value", answer.getValue())));
        }
        return state(send("PUT", path, told.token, body("answers", JSON.valueToTree(answers))));
    }

    State takeBack(Told told, String linkId) throws IOException, InterruptedException {
        return state(send("DELETE", "/v1/interviews/" + told.id + "/answers/" + linkId, told.token, null));
    }

    void erase(Told told) throws IOException, InterruptedException {
        send("DELETE", "/v1/interviews/" + told.id, told.token, null);
    }

    State read(Told told) throws IOException, InterruptedException {
        try {
            return state(send("GET", "/v1/interviews/" + told.id, told.token, null));
        } catch (Refused e) {
            if (e.status == 404) {
                return State.ERASED;
            }
            throw e;
        }
    }

    /** The result of an interview whose answers are complete. */
    String result(Told told) throws IOException, InterruptedException {
        return send("GET", "/v1/interviews/" + told.id + "/result", told.token, null).body();
    }

    private static String body(String name, JsonNode value) {
        return JSON.createObjectNode().set(name, value).toString();
    }

    private static State state(HttpResponse<String> reply) throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        JSON.readTree(reply.body()).path("answers").properties()
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        var tag = reply.headers().firstValue("ETag").orElseThrow();
        return new State(Long.parseLong(tag.substring(1, tag.indexOf('-'))), answers);
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var reply = client.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() >= 300) {
            throw new Refused(reply);
        }
        return reply;
    }
}
