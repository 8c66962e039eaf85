package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.RESPONSES;
import static org.foramen.fhir.FhirHttp.form;
import static org.foramen.fhir.FhirHttp.http;
import static org.foramen.fhir.FhirHttp.json;
import static org.foramen.fhir.FhirHttp.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.foramen.api.Http;
import org.junit.jupiter.api.Test;

/** A response that is kept is opened by its token alone, and says the same through both doors. */
@QuarkusTest
class KeptResponsesTest {

    private static final String TOKEN = "Foramen-Access-Token";

    private static ObjectNode filledIn() {
        var sent = new FormFiller(Someone.whoIsSeenTheSameDay()).whole(form("en")).put("status", "completed").put("id", "mine");
        sent.putObject("subject").put("reference", "Patient/subject-of-care").put("display", "Jane Doe");
        sent.putObject("author").put("display", "Jane Doe");
        sent.putObject("identifier").put("value", "record-77");
        return sent;
    }

    private static Response keep() {
        var reply = json(filledIn()).post(RESPONSES);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return reply;
    }

    private static ObjectNode butFor(JsonNode resource, String... members) {
        return ((ObjectNode) resource.deepCopy()).remove(List.of(members));
    }

    private static String path(Response kept) {
        return URI.create(kept.header("Location")).getPath();
    }

    private static Response get(String path, String token) {
        return http().header("Authorization", "Bearer " + token).get(path);
    }

    @Test void it_is_read_again_as_it_was_kept() {
        var kept = keep();
        assertThat(path(kept)).isEqualTo(RESPONSES + "/" + kept.path("id"));
        assertThat(kept.<String>path("id")).matches("[A-Za-z0-9.-]{1,64}");
        assertThat(kept.asString()).doesNotContain(kept.header(TOKEN));
        var read = get(path(kept), kept.header(TOKEN));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(butFor(tree(read), "authored")).isEqualTo(butFor(tree(kept), "authored"));
    }

    @Test void its_outcome_is_the_result_of_the_other_door() {
        var kept = keep();
        var result = new Http.Kept(kept.<String>path("id").replace('.', '_'), kept.header(TOKEN)).result();
        assertThat(result.statusCode()).isEqualTo(200);
        for (var record : List.of(tree(kept), tree(get(path(kept), kept.header(TOKEN))))) {
            assertThat(coding(record, "outcome.consultation").path("code").asText()).isEqualTo(result.path("recommendation.consultation.level"));
            assertThat(coding(record, "outcome.consultation").path("display").asText()).isEqualTo(result.path("recommendation.consultation.text"));
            assertThat(coding(record, "outcome.imaging").path("code").asText()).isEqualTo(result.path("recommendation.imaging.level"));
        }
        assertThat(result.<String>path("sealedAt")).isNotNull();
    }

    private static JsonNode coding(ObjectNode record, String linkId) {
        return record.findParents("linkId").stream().filter(item -> item.path("linkId").asText().equals(linkId)).findFirst().orElseThrow()
                .at("/answer/0/valueCoding");
    }

    @Test void nothing_is_kept_of_whom_it_is_about() {
        var kept = keep();
        for (var reply : List.of(kept, get(path(kept), kept.header(TOKEN)), extract(kept))) {
            assertThat(reply.asString()).doesNotContain("subject-of-care", "Jane", "record-77", "\"mine\"");
        }
    }

    private static Response extract(Response kept) {
        return http().header("Authorization", "Bearer " + kept.header(TOKEN)).post(path(kept) + "/$extract");
    }

    @Test void it_is_extracted_again() {
        var kept = keep();
        var reply = extract(kept);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.<List<String>>path("entry.resource.resourceType")).startsWith("QuestionnaireResponse", "Observation", "ServiceRequest");
        assertThat(butFor(tree(reply).at("/entry/0/resource"), "authored")).isEqualTo(butFor(tree(kept), "authored", "id"));
        assertThat(http().header("Authorization", "Bearer " + kept.header(TOKEN)).post(path(kept) + "/%24extract").statusCode()).isEqualTo(200);
    }

    @Test void nothing_else_opens_it() {
        var kept = keep();
        var other = keep().header(TOKEN);
        for (var path : List.of(path(kept), RESPONSES + "/AAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(http().get(path).statusCode()).isEqualTo(401);
            assertThat(get(path, "nonsense").statusCode()).isEqualTo(401);
            assertThat(get(path, other).statusCode()).isEqualTo(404);
            assertThat(http().post(path + "/$extract").statusCode()).isEqualTo(401);
            assertThat(http().header("Authorization", "Bearer " + other).post(path + "/$extract").statusCode()).isEqualTo(404);
        }
        assertThat(get(path(kept), other).asString()).isEqualTo(get(RESPONSES + "/AAAAAAAAAAAAAAAAAAAAAA", other).asString());
    }

    @Test void an_interview_in_progress_is_one_in_progress_and_is_not_extracted() {
        var begun = Http.begin();
        begun.answer("age", "44");
        var path = RESPONSES + "/" + begun.id().replace('_', '.');
        var read = get(path, begun.token());
        assertThat(read.<String>path("status")).isEqualTo("in-progress");
        assertThat(read.asString()).contains("\"valueInteger\":44").doesNotContain("outcome");
        var refused = http().header("Authorization", "Bearer " + begun.token()).post(path + "/$extract");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("issue.code")).containsExactly("incomplete");
    }

    @Test void it_is_erased_through_the_other_door() {
        var kept = keep();
        new Http.Kept(kept.<String>path("id").replace('.', '_'), kept.header(TOKEN)).http().delete("/v1/interviews/" + kept.<String>path("id").replace('.', '_'));
        assertThat(get(path(kept), kept.header(TOKEN)).statusCode()).isEqualTo(404);
    }
}
