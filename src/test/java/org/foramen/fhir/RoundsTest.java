package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.NEXT;
import static org.foramen.fhir.FhirHttp.begun;
import static org.foramen.fhir.FhirHttp.json;
import static org.foramen.fhir.FhirHttp.parameters;
import static org.foramen.fhir.FhirHttp.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.foramen.api.Http;
import org.foramen.questionnaire.Answers;
import org.foramen.store.AnswersJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real clients are asked one by one: whatever they post and wherever, they can read the reply. */
@QuarkusTest
class RoundsTest {

    private static final int MOST_ROUNDS = 60;

    private static ObjectNode next(ObjectNode response) {
        var reply = json(response).post(NEXT);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo(FhirHttp.JSON);
        return tree(reply);
    }

    private static ObjectNode second(Answers person) {
        return filled(person, next(begun()));
    }

    private static ObjectNode filled(Answers person, ObjectNode round) {
        return new FormFiller(person).filled(round.path("contained").path(0), round);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/Questionnaire/$next-question", "/fhir/Questionnaire/%24next-question", "/fhir"})
    void every_place_and_either_body_gives_the_same_round(String path) {
        var sent = second(Someone.whoCanStayAtHome());
        var expected = next(sent);
        assertThat(expected.path("resourceType").asText()).isEqualTo("QuestionnaireResponse");
        for (var body : List.of(sent, parameters(sent))) {
            assertThat(tree(json(body).post(path))).isEqualTo(expected);
            assertThat(tree(json(body.toString()).header("Accept", "application/json+fhir, */*;q=0.1").post(path))).isEqualTo(expected);
        }
    }

    @Test void every_round_holds_the_form_and_the_last_one_the_outcome() {
        var rounds = new ArrayList<ObjectNode>();
        var round = next(begun());
        for (rounds.add(round); round.path("status").asText().equals("in-progress") && rounds.size() < MOST_ROUNDS; rounds.add(round)) {
            round = next(filled(Someone.whoIsSeenTheSameDay(), round));
        }
        assertThat(rounds).hasSizeGreaterThan(5).allSatisfy(one -> {
            var form = one.path("contained").path(0);
            assertThat(form.path("resourceType").asText()).isEqualTo("Questionnaire");
            assertThat(one.path("questionnaire").asText()).isEqualTo("#" + form.path("id").asText());
            assertThat(form.path("derivedFrom").path(0).asText()).contains("/fhir/Questionnaire/spine-adaptive|");
            assertThat(one.path("authored").asText()).isEqualTo("2026-11-25T04:00:00Z");
        });
        var last = rounds.get(rounds.size() - 1);
        assertThat(last.path("status").asText()).isEqualTo("completed");
        saysWhatTheOtherDoorSays(last);
    }

    private static void saysWhatTheOtherDoorSays(ObjectNode last) {
        var answers = Answers.NONE;
        for (var linkId : last.path("item").findValuesAsText("linkId")) {
            answers = answers.with(linkId, Someone.whoIsSeenTheSameDay().to(linkId).orElseThrow());
        }
        var other = Http.json("{\"answers\": " + new String(AnswersJson.write(answers), StandardCharsets.UTF_8) + "}").post("/v1/evaluations");
        var items = last.path("contained").path(0).path("item");
        var outcome = items.get(items.size() - 1);
        assertThat(outcome.path("linkId").asText()).isEqualTo("outcome");
        assertThat(outcome.path("item")).allSatisfy(item -> assertThat(item.path("type").asText()).isEqualTo("display"));
        assertThat(outcome.path("item").findValuesAsText("text")).contains(other.path("recommendation.consultation.text"),
                        other.path("recommendation.notice.notADiagnosis"), other.path("recommendation.notice.clinicalReview"))
                .anyMatch(text -> text.endsWith(other.path("recommendation.imaging.text")));
    }

    @Test void the_form_that_a_client_brings_along_changes_nothing() {
        var expected = next(second(Someone.inAnEmergency()));
        for (var tampering : List.<Consumer<ObjectNode>>of(form -> form.putArray("item"), form -> form.remove("item"), form -> form.put("title", "Mine").put("status", "retired"),
                form -> form.path("item").findParents("required").forEach(item -> ((ObjectNode) item).put("required", false).put("text", "Mine")),
                form -> form.path("item").findParents("code").forEach(coding -> ((ObjectNode) coding).put("code", "mine")),
                form -> form.withArray("item").addObject().put("linkId", "mine").put("type", "string"),
                form -> form.withArray("extension").removeAll())) {
            var sent = second(Someone.inAnEmergency());
            tampering.accept((ObjectNode) sent.path("contained").get(0));
            assertThat(next(sent)).isEqualTo(expected);
        }
    }

    @Test void what_a_client_says_of_the_outcome_changes_nothing() {
        var sent = second(Someone.whoCanStayAtHome());
        var expected = next(sent);
        sent.withArray("item").addObject().put("linkId", "outcome").putArray("item").addObject().put("linkId", "outcome.consultation")
                .putArray("answer").addObject().putObject("valueCoding").put("code", "emergency_now");
        assertThat(next(sent)).isEqualTo(expected);
    }

    @Test void a_client_keeps_what_is_its_own_and_the_language_it_began_in() {
        var begun = begun().put("language", "es").put("id", "r1");
        begun.putObject("subject").put("reference", "Patient/p1");
        var round = next(begun);
        assertThat(round.path("subject").path("reference").asText()).isEqualTo("Patient/p1");
        assertThat(List.of(round, round.path("contained").path(0))).extracting(one -> one.path("language").asText()).containsOnly("es");
        round.remove("language");
        assertThat(next(round).path("language").asText()).isEqualTo("es");
    }

    @Test void an_answer_that_no_longer_applies_leaves_the_form() {
        var round = begun();
        var bladder = round.withArray("item").addObject().put("linkId", "bladder_change").putArray("answer").addObject().putObject("valueCoding");
        bladder.put("code", "leak");
        round.withArray("item").addObject().put("linkId", "bowel_change").putArray("answer").addObject().putObject("valueCoding").put("code", "N");
        round.withArray("item").addObject().put("linkId", "bb_onset").putArray("answer").addObject().putObject("valueCoding").put("code", "long_same");
        assertThat(next(round).findValuesAsText("linkId")).contains("bladder_change", "bowel_change", "bb_onset");
        bladder.put("code", "none");
        assertThat(next(round).findValuesAsText("linkId")).contains("bladder_change", "bowel_change").doesNotContain("bb_onset");
    }

    @Test void the_whole_form_is_not_asked_one_by_one() {
        var reply = json(begun().put("questionnaire", "spine")).post(NEXT);
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.asString()).contains("spine-adaptive");
    }

    @Test void a_form_is_found_by_each_of_its_names() {
        var expected = next(begun());
        var url = expected.path("contained").path(0).path("derivedFrom").path(0).asText();
        for (var name : List.of(url, url.replaceAll("[|].*", ""), "Questionnaire/spine-adaptive", "https://elsewhere.example/fhir/Questionnaire/spine-adaptive")) {
            assertThat(next(begun().put("questionnaire", name))).isEqualTo(expected);
        }
        var contained = begun().put("questionnaire", "#mine");
        contained.putArray("contained").addObject().put("resourceType", "Questionnaire").put("id", "mine").put("url", url);
        assertThat(next(contained)).isEqualTo(expected);
        assertThat(((JsonNode) expected).path("contained")).hasSize(1);
    }
}
