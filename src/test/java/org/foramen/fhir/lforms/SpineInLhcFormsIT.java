package org.foramen.fhir.lforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foramen.packaged.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Example people fill in the forms of the spine pack in LHC-Forms, and are recommended what the REST API recommends. */
@ExtendWith(InLhcForms.class)
class SpineInLhcFormsIT {

    private static final String ROUTINE = "Back pain only for over three months, and six weeks of care did not help";
    private static final String SAME_DAY = "The walk has changed, and they cannot say how fast";
    private static final String EMERGENCY = "Numb between the legs ends the interview at once";

    private static PackagedService service;
    private static Fhir fhir;

    @BeforeAll static void start(@TempDir Path folder) throws Exception {
        service = PackagedService.start(PackagedService.JAR, folder);
        fhir = new Fhir(service.url(), HttpClient.newHttpClient());
    }

    @AfterAll static void stop() {
        service.close();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = ROUTINE + "| care_tried | procedure_talk\n" + SAME_DAY + "| cord_course | neck_shock")
    void the_whole_form_is_recommended_the_same_as_by_the_REST_API(String name, String followUp, String another, LhcForms forms) {
        var patient = Patient.of(name);
        forms.render(fhir.form("spine"));
        assertThat(forms.problems()).isEmpty();
        assertThat(forms.notices()).containsExactly(patient.texts().notice("not_a_diagnosis"));
        assertThat(forms.questions()).extracting(Question::linkId).contains("main_symptoms", "mri_safety").doesNotContain(followUp, another);

        var told = fillIn(forms, patient);
        assertThat(told).contains(followUp, another);
        assertThat(forms.problems()).isEmpty();
        assertThat(forms.invalid()).isEmpty();
        var response = forms.response();
        assertThat(linkIds(response)).isEqualTo(told);
        compare(fhir.extract(response), fhir.evaluate("all", patient.told(told)), patient);
    }

    /** As often as an answer brings more questions, from the first that is open on. */
    private static Set<String> fillIn(LhcForms forms, Patient patient) {
        var told = new LinkedHashSet<String>();
        for (var open = forms.unanswered(); !open.isEmpty(); open = forms.unanswered()) {
            var linkId = open.get(0).linkId();
            forms.answer(linkId, patient.words(linkId));
            assertThat(told.add(linkId)).as("%s is asked twice", linkId).isTrue();
        }
        return told;
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = ROUTINE + "| 35\n" + SAME_DAY + "| 35\n" + EMERGENCY + "| 15")
    void round_by_round_it_is_the_same_and_the_person_reads_it_in_the_end(String name, int most, LhcForms forms) {
        var patient = Patient.of(name);
        var told = new LinkedHashSet<String>();
        var round = fhir.next(fhir.begin());
        for (forms.render(round.questionnaire(), round.response()); !round.isCompleted(); forms.render(round.questionnaire(), round.response())) {
            assertThat(forms.problems()).isEmpty();
            assertThat(forms.notices()).containsExactly(patient.texts().notice("not_a_diagnosis"));
            assertThat(told).as("what was answered is shown").containsExactlyInAnyOrderElementsOf(answered(forms));
            var open = forms.unanswered();
            assertThat(open).isNotEmpty();
            open.forEach(one -> forms.answer(one.linkId(), patient.words(one.linkId())));
            open.forEach(one -> told.add(one.linkId()));
            round = fhir.next(round.answered(forms.response()));
        }
        assertThat(told).hasSizeLessThanOrEqualTo(most).containsAll(patient.example().answers().linkIds());
        assertThat(forms.problems()).isEmpty();
        assertThat(forms.unanswered()).isEmpty();
        var evaluation = fhir.evaluate("next", patient.told(told));
        isRead(forms.notices(), evaluation.path("recommendation"));
        compare(fhir.extract(round.answered(forms.response()).response()), evaluation, patient);
    }

    private static List<String> answered(LhcForms forms) {
        return forms.questions().stream().filter(one -> !one.answers().isEmpty()).map(Question::linkId).toList();
    }

    private static void isRead(List<String> notices, JsonNode recommendation) {
        var consultation = recommendation.path("consultation");
        var texts = List.of(consultation.path("text"), consultation.path("within"), recommendation.at("/imaging/text"), recommendation.at("/reasons/0/text"),
                recommendation.at("/safetyNet/0"), recommendation.at("/notice/notADiagnosis"), recommendation.at("/notice/clinicalReview"));
        assertThat(texts).extracting(JsonNode::asText).doesNotContain("")
                .allSatisfy(text -> assertThat(notices).anySatisfy(notice -> assertThat(notice).contains(text)));
    }

    private static void compare(JsonNode bundle, JsonNode evaluation, Patient patient) {
        var expect = patient.example().expect();
        assertThat(evaluation.at("/recommendation/consultation/level").asText()).isEqualTo(expect.consultation());
        assertThat(evaluation.at("/recommendation/imaging/level").asText()).isEqualTo(expect.imaging().orElseThrow());
        assertThat(evaluation.at("/recommendation/flags").findValuesAsText("code")).containsAll(expect.flags());
        assertThat(Recommended.fhir(bundle)).isEqualTo(Recommended.rest(evaluation));
        assertThat(Fhir.resources(bundle, "ServiceRequest")).isNotEmpty()
                .allSatisfy(one -> assertThat(List.of(one.path("status").asText(), one.path("intent").asText())).containsExactly("draft", "proposal"));
        assertThat(Fhir.resources(bundle, "ServiceRequest").get(0).at("/code/text").asText())
                .isEqualTo(evaluation.at("/recommendation/consultation/text").asText());
    }

    private static Set<String> linkIds(String response) {
        return Answers.in(response).stream().map(one -> one.substring(0, one.indexOf('='))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest @CsvSource({"es, ltr", "ar, rtl"})
    void the_whole_form_is_shown_in_its_other_languages(String locale, String direction, LhcForms forms) {
        var texts = Patient.texts(locale);
        forms.render(fhir.form("spine?_language=" + locale));
        assertThat(forms.problems()).isEmpty();
        assertThat(forms.direction()).isEqualTo(direction);
        assertThat(forms.notices()).containsExactly(texts.notice("not_a_diagnosis"));
        assertThat(forms.questions()).hasSizeGreaterThan(20).allSatisfy(one -> assertThat(one.text()).startsWith(texts.question(one.linkId()).text()));
        forms.answer("saddle_numbness", texts.option("saddle_numbness", "yes"));
        assertThat(Answers.in(forms.response())).containsExactly("saddle_numbness=v2-0136|Y");
    }
}
