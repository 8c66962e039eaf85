package org.foramen.fhir.lforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An adaptive questionnaire, whose server asks more every round, with a server that is a toy. */
@ExtendWith(InLhcForms.class)
class RoundsIT {

    private static final String AGE = """
            {"linkId": "age", "text": "How old are you?", "type": "integer", "required": true}""";
    private static final String PAIN = """
            {"linkId": "pain", "text": "Where does it hurt?", "type": "choice", "required": true, "repeats": true,
             "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
              "valueCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "check-box"}]}}],
             "answerOption": [{"valueCoding": {"system": "urn:toy", "code": "low", "display": "Low back"}},
              {"valueCoding": {"system": "urn:toy", "code": "leg", "display": "Leg"}}]}""";
    private static final String OUTCOME = """
            {"linkId": "outcome", "text": "See a physician this week.", "type": "display"},
            {"linkId": "urgency", "text": "Urgency", "type": "choice", "readOnly": true,
             "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}],
             "answerOption": [{"valueCoding": {"system": "urn:toy", "code": "soon", "display": "Soon"}}]}""";

    /** What the server answers: the questions so far and the answers. */
    private static Round round(String status, String answers, String... questions) {
        return new Round("""
                {"resourceType": "QuestionnaireResponse", "status": "%s", "questionnaire": "#toy", "authored": "2026-11-25T03:00:00Z",
                 "contained": [{"resourceType": "Questionnaire", "id": "toy", "language": "en", "title": "Toy", "status": "active",
                  "derivedFrom": ["https://foramen.example/fhir/Questionnaire/toy|1.0.0"],
                  "item": [{"linkId": "section", "text": "About you", "type": "group", "item": [%s]}]}],
                 "item": [{"linkId": "section", "item": [%s]}]}""".formatted(status, String.join(",", questions), answers));
    }

    @Test void what_was_answered_stays_and_what_is_new_is_asked_until_there_is_an_outcome(LhcForms forms) {
        var first = round("in-progress", "", AGE);
        forms.render(first.questionnaire(), first.response());
        assertThat(forms.problems()).isEmpty();
        var sent = first.answered(forms.answer("age", "44").response());
        assertThat(Answers.in(sent.response())).containsExactly("age=44");
        assertThat(sent.response()).contains("\"contained\":[{\"resourceType\":\"Questionnaire\"", "\"questionnaire\":\"#toy\"", "\"in-progress\"");

        var age = "{\"linkId\": \"age\", \"answer\": [{\"valueInteger\": 44}]}";
        var second = round("in-progress", age, AGE, PAIN);
        forms.render(second.questionnaire(), second.response());
        assertThat(forms.questions()).extracting(Question::answers).containsExactly(List.of("44"), List.of());
        assertThat(forms.unanswered()).extracting(Question::linkId).containsExactly("pain");
        sent = second.answered(forms.answer("pain", "Low back", "Leg").response());
        assertThat(Answers.in(sent.response())).containsExactly("age=44", "pain=urn:toy|low", "pain=urn:toy|leg");

        var pain = "{\"linkId\": \"pain\", \"answer\": [{\"valueCoding\": {\"system\": \"urn:toy\", \"code\": \"low\", \"display\": \"Low back\"}}]}";
        var urgency = "{\"linkId\": \"urgency\", \"answer\": [{\"valueCoding\": {\"system\": \"urn:toy\", \"code\": \"soon\", \"display\": \"Soon\"}}]}";
        var last = round("completed", age + "," + pain + "," + urgency, AGE, PAIN, OUTCOME);
        forms.render(last.questionnaire(), last.response());
        assertThat(forms.problems()).isEmpty();
        assertThat(forms.unanswered()).isEmpty();
        assertThat(forms.notices()).containsExactly("See a physician this week.");
        assertThat(Answers.in(forms.response())).containsExactly("age=44", "pain=urn:toy|low", "urgency=urn:toy|soon");
    }
}
