package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.evaluate;
import static org.foramen.api.Http.http;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationsTest {

    @Test void no_answers_ask_the_first_screen() {
        var step = evaluate("{\"answers\": {}}");
        assertThat(step.statusCode()).isEqualTo(200);
        assertThat(step.<String>path("next.screen")).isEqualTo("main_symptoms");
        assertThat(step.<Object>path("recommendation")).isNull();
        assertThat(step.asString()).contains("\"recommendation\":null");
    }

    @Test void an_emergency_ends_the_walk() {
        var step = evaluate("{\"pack\": \"spine\", \"locale\": \"es\", \"answers\": {\"saddle_numbness\": \"yes\"}}");
        assertThat(step.<String>path("status")).isEqualTo("completed");
        assertThat(step.<String>path("recommendation.consultation.level")).isEqualTo("emergency_now");
        assertThat(step.<String>path("recommendation.notice.translationReview")).isNotNull();
        assertThat(step.asString()).contains("\"next\":null");
    }

    @Test void answers_that_do_not_apply_are_parked() {
        var step = evaluate("{\"answers\": {\"bladder_change\": [\"none\"], \"bowel_change\": \"no\", \"bb_onset\": \"new\"}}");
        assertThat(step.<List<String>>path("parked")).containsExactly("bb_onset");
    }

    @Test void ask_all_takes_the_rest_as_skipped_and_says_so() {
        var step = askAll("{\"age\": 40, \"regions\": [\"low_back\"], \"main_symptoms\": [\"pain\"]}");
        assertThat(step.<List<String>>path("assumed")).contains("stroke_signs", "breath_swallow", "chest_pain").doesNotContain("age");
        assertThat(step.<String>path("recommendation.consultation.level")).isEqualTo("emergency_now");
    }

    @Test void ask_all_needs_what_is_required() {
        var refused = askAll("{\"age\": 40}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.linkId")).containsExactly("main_symptoms", "regions");
        assertThat(json("{\"answers\": {}}").queryParam("ask", "some").post("/v1/evaluations").<String>path("code")).isEqualTo("invalid-parameter");
    }

    private static Response askAll(String answers) {
        return json("{\"answers\": " + answers + "}").queryParam("ask", "all").post("/v1/evaluations");
    }

    @Test void nothing_is_kept() {
        assertThat(evaluate("{\"answers\": {\"age\": 40}}").asString()).doesNotContain("accessToken", "\"id\":\"e");
    }

    @Test void a_batch_answers_each_line_in_its_line() {
        var reply = batch("{\"answers\": {}}\n{\"answers\": {\"fever\": \"hot\"}}\n{\"answers\":\n\n{\"answers\": {\"chest_pain\": \"yes\"}}");
        assertThat(reply.statusCode()).isEqualTo(200);
        var lines = reply.asString().lines().map(ContractFilter::tree).toList();
        assertThat(lines.stream().map(line -> line.path("code").asText(line.path("status").asText())))
                .containsExactly("in-progress", "answer-rejected", "malformed-json", "empty-body", "completed");
    }

    @Test void a_batch_has_limits() {
        assertThat(batch("").<String>path("code")).isEqualTo("empty-body");
        assertThat(batch("{\"answers\": {}}\n".repeat(1000)).asString().lines()).hasSize(1000);
        assertThat(batch("{}\n".repeat(1001)).<String>path("code")).isEqualTo("batch-too-long");
        assertThat(json("{\"answers\": {}}").post("/v1/evaluations/batch").statusCode()).isEqualTo(415);
    }

    private static Response batch(String lines) {
        return http().header("Content-Type", "application/x-ndjson").body(lines.getBytes(StandardCharsets.UTF_8)).post("/v1/evaluations/batch");
    }

    @Test void a_wellformed_traceparent_comes_back() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assertThat(json("{\"answers\": {}}").header("traceparent", trace).post("/v1/evaluations").header("traceparent")).isEqualTo(trace);
        assertThat(json("{\"answers\": {}}").header("traceparent", "nonsense").post("/v1/evaluations").header("traceparent")).isNull();
    }
}
