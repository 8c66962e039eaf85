package org.foramen.fhir.lforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.foramen.fhir.lforms.Question.Widget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether the forms that are filled in by others' software here are shown, hidden and read back as FHIR means it. */
@ExtendWith(InLhcForms.class)
class LhcFormsIT {

    private static String shapes(String language) throws IOException {
        return Files.readString(Path.of("src/test/resources/fhir/lforms/shapes-" + language + ".json"));
    }

    private static List<String> seen(LhcForms forms) {
        return forms.questions().stream().map(Question::linkId).toList();
    }

    @Test void every_kind_of_question_is_shown_with_its_own_widget_and_nothing_is_complained_of(LhcForms forms) throws IOException {
        forms.render(shapes("en"));
        assertThat(forms.problems()).isEmpty();
        assertThat(forms.notices()).containsExactly("This is not a diagnosis. If you suddenly cannot hold your urine, call an ambulance.");
        assertThat(forms.questions()).containsExactly(
                new Question("age", "How old are you?", Widget.NUMBER, true, List.of()),
                new Question("sex", "What sex were you assigned at birth?", Widget.DROP_DOWN, true, List.of()),
                new Question("main_symptoms", "What brings you here? Pick all that fit.", Widget.CHECK_BOXES, true, List.of()));
    }

    @Test void answers_come_back_with_code_and_system_and_what_is_hidden_is_left_out(LhcForms forms) throws IOException {
        forms.render(shapes("en")).answer("age", "71").answer("sex", "Female").answer("pregnant", "Don't know")
                .answer("main_symptoms", "Back or neck pain", "A weak arm or leg").answer("pain_score", "6")
                .answer("thin_bones", "Yes").answer("duration", "Less than 6 weeks").answer("worse", "Sitting", "Walking");
        assertThat(forms.problems()).isEmpty();
        var response = forms.response();
        assertThat(Answers.in(response)).containsExactly("age=71", "sex=spine|female", "pregnant=data-absent-reason|asked-unknown",
                "main_symptoms=spine|pain", "main_symptoms=spine|weakness", "pain_score=6", "thin_bones=v2-0136|Y",
                "duration=spine|lt_6w", "worse=spine|sitting", "worse=spine|walking");
        assertThat(response).doesNotContain("outcome", "notice")
                .contains("\"questionnaire\":\"https://foramen.example/fhir/Questionnaire/spine|1.0.0\"", "\"status\":\"completed\"");
    }

    @Test void a_question_is_seen_only_while_an_answer_asks_for_it(LhcForms forms) throws IOException {
        forms.render(shapes("en")).answer("sex", "Female").answer("pregnant", "No").answer("sex", "Male");
        assertThat(seen(forms)).containsExactly("age", "sex", "main_symptoms");
        assertThat(Answers.in(forms.response())).containsExactly("sex=spine|male");
        assertThatThrownBy(() -> forms.answer("pregnant", "No")).hasMessage("pregnant is not seen, only [age, sex, main_symptoms]");
        forms.answer("main_symptoms", "Back or neck pain").answer("pain_score", "7");
        assertThat(seen(forms)).containsExactly("age", "sex", "main_symptoms", "pain_score", "thin_bones", "duration");
    }

    /** So the service must look again at what it is sent. */
    @Test void a_number_out_of_range_is_known_to_be_wrong_and_comes_back_all_the_same(LhcForms forms) throws IOException {
        forms.render(shapes("en")).answer("age", "17").answer("sex", "Male");
        assertThat(forms.invalid()).containsExactly("How old are you? must be a value greater than or equal to 18.",
                "What brings you here? Pick all that fit. requires a value");
        assertThat(Answers.in(forms.response())).containsExactly("age=17", "sex=spine|male");
    }

    @Test void none_of_these_can_be_ticked_beside_others(LhcForms forms) throws IOException {
        forms.render(shapes("en")).answer("main_symptoms", "A numb part", "None of these");
        assertThat(forms.problems()).isEmpty();
        assertThat(Answers.in(forms.response())).containsExactly("main_symptoms=spine|numbness", "main_symptoms=spine|none");
    }

    @Test void a_form_that_cannot_be_shown_says_so(LhcForms forms) throws IOException {
        var broken = shapes("en").replaceFirst("\"linkId\": \"age\",", "");
        assertThat(forms.render(broken).problems()).isNotEmpty();
    }

    @Test void from_right_to_left_the_same_codes_come_back(LhcForms forms) throws IOException {
        forms.render(shapes("ar")).answer("age", "30").answer("sex", "أنثى").answer("pregnant", "لا").answer("main_symptoms", "لا شيء مما سبق");
        assertThat(forms.problems()).isEmpty();
        assertThat(Answers.in(forms.response())).containsExactly("age=30", "sex=spine|female", "pregnant=v2-0136|N", "main_symptoms=spine|none");
    }

    @Test void an_earlier_response_is_shown_and_can_be_changed(LhcForms forms) throws IOException {
        forms.render(shapes("en")).answer("age", "30").answer("sex", "Female").answer("pregnant", "No").answer("main_symptoms", "A numb part", "A weak arm or leg");
        var earlier = forms.response();
        forms.render(shapes("en"), earlier);
        assertThat(forms.questions()).extracting(Question::answers).containsExactly(List.of("30"), List.of("Female"), List.of("No"),
                List.of("A numb part", "A weak arm or leg"), List.of());
        assertThat(Answers.in(forms.response())).isEqualTo(Answers.in(earlier));
        forms.answer("pregnant", "Yes").answer("main_symptoms", "Back or neck pain");
        assertThat(Answers.in(forms.response())).containsExactly("age=30", "sex=spine|female", "pregnant=v2-0136|Y",
                "main_symptoms=spine|pain", "main_symptoms=spine|numbness", "main_symptoms=spine|weakness");
    }
}
