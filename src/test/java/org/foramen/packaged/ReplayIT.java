package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that the packaged service sealed is derived again from what the API gave of it. */
class ReplayIT {

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test void what_was_sealed_is_derived_again_byte_for_byte_with_the_pack_that_the_service_keeps() throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("data"))) {
            var begun = new JsonMapper().readTree(send(service.url(), "POST", "/v1/interviews", "", "{\"locale\":\"es\"}"));
            var interview = "/v1/interviews/" + begun.at("/id").textValue();
            var token = begun.at("/accessToken").textValue();
            send(service.url(), "PUT", interview + "/answers", token, "{\"answers\":{\"saddle_numbness\":\"yes\",\"main_symptoms\":[\"pain\"],\"regions\":[\"low_back\"],\"age\":44}}");
            send(service.url(), "POST", interview + "/seal", token, "");
            save("result.json", send(service.url(), "GET", interview + "/result", token, ""));
            save("interview.json", send(service.url(), "GET", interview, token, ""));
        }
        var out = folder.resolve("out");
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dforamen.data=" + folder.resolve("data"),
                "-Dorg.sqlite.tmpdir=" + folder, "-jar", PackagedService.JAR.toString(), "rules", "replay", folder.resolve("result.json").toString(),
                folder.resolve("interview.json").toString());
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
        assertThat(Files.readString(out)).startsWith("The same, byte for byte, by spine ").hasLineCount(1);
        assertThat(code).isZero();
    }

    private void save(String name, String json) throws IOException {
        JsonNode node = new JsonMapper().readTree(json);
        assertThat(node.at("/sealedAt").textValue()).as(json).isNotNull();
        Files.writeString(folder.resolve(name), json);
    }

    private String send(URI service, String method, String path, String token, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", "application/json").header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build(), BodyHandlers.ofString()).body();
    }
}
