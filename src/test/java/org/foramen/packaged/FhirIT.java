package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the FHIR door has in common with the others, as it is shipped: where responses are kept, and which pages may read. */
class FhirIT {

    private static final String RESPONSE = """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "https://foramen.example/fhir/Questionnaire/spine-adaptive",
             "subject": {"reference": "Patient/p1"}, "item": [
              {"linkId": "main_symptoms", "answer": [{"valueCoding": {"code": "pain"}}]},
              {"linkId": "regions", "answer": [{"valueCoding": {"code": "low_back"}}]},
              {"linkId": "age", "answer": [{"valueInteger": 42}]},
              {"linkId": "saddle_numbness", "answer": [{"valueCoding": {"code": "Y"}}]}]}""";

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test void a_response_is_kept_without_its_subject_and_read_again_with_its_token() throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, folder)) {
            var kept = send(HttpRequest.newBuilder(service.url().resolve("/fhir/QuestionnaireResponse"))
                    .header("Content-Type", "application/fhir+json").POST(HttpRequest.BodyPublishers.ofString(RESPONSE)));
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            assertThat(kept.body()).contains("emergency_now").doesNotContain("Patient/p1");

            var location = URI.create(kept.headers().firstValue("Location").orElseThrow());
            assertThat(send(HttpRequest.newBuilder(location)).statusCode()).isEqualTo(401);
            var token = kept.headers().firstValue("Foramen-Access-Token").orElseThrow();
            var read = send(HttpRequest.newBuilder(location).header("Authorization", "Bearer " + token));
            assertThat(read.body()).contains("\"status\":\"completed\"", "emergency_now").doesNotContain("Patient/p1");
        }
    }

    @Test void without_keys_no_page_of_another_site_may_read_a_form() throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, folder)) {
            for (var path : new String[] {"/fhir/Questionnaire/spine", "/fhir/metadata", "/v1/packs"}) {
                var form = service.url().resolve(path);
                var read = send(HttpRequest.newBuilder(form).header("Origin", "https://clinic.example"));
                assertThat(read.statusCode()).isEqualTo(200);
                assertThat(read.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
                var asked = send(HttpRequest.newBuilder(form).method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "https://clinic.example").header("Access-Control-Request-Method", "GET"));
                assertThat(asked.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            }
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
