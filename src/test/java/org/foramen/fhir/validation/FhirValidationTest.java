package org.foramen.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The validator takes what is right and finds what is wrong; a dead one would find nothing. */
class FhirValidationTest {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
    private static final FhirValidation KNOWING = FhirValidation.knowing(sample("questionnaire"));

    private static String sample(String name) {
        try {
            return Files.readString(Path.of("src", "test", "resources", "fhir", "samples", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample with one thing changed, which must be there. */
    private static String spoiled(String name, String was, String is) {
        assertThat(sample(name)).contains(was);
        return sample(name).replace(was, is);
    }

    private static void hasError(FhirValidation validation, String json, String part) {
        assertThat(validation.errors(json)).anySatisfy(error -> assertThat(error).contains(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire", "search-form", "adaptive-response", "outcome", "transaction", "capabilities", "response"})
    void what_is_right_has_no_errors(String name) {
        assertThat(FhirValidation.alone().errors(sample(name))).isEmpty();
        assertThat(KNOWING.errors(sample(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"questionnaire, sdc-questionnaire", "search-form, sdc-questionnaire-adapt-srch",
        "adaptive-response, sdc-questionnaireresponse-adapt", "response, sdc-questionnaireresponse"})
    void a_profile_can_be_asked_for(String name, String profile) {
        assertThat(FhirValidation.alone().errors(sample(name), SDC + profile)).isEmpty();
    }

    @Test void a_form_of_another_profile_is_refused() {
        assertThat(FhirValidation.alone().errors(sample("questionnaire"), SDC + "sdc-questionnaire-adapt-srch"))
                .anySatisfy(error -> assertThat(error).contains("Questionnaire.item: max allowed = 0"));
    }

    @Test void a_profile_that_does_not_exist_is_refused() {
        hasError(FhirValidation.alone(), spoiled("questionnaire", "/sdc-questionnaire\"", "/sdc-questionaire\""), "sdc-questionaire");
        assertThat(FhirValidation.alone().errors(sample("outcome"), SDC + "sdc-questionaire")).isNotEmpty();
    }

    @Test void a_version_needs_its_algorithm() {
        hasError(FhirValidation.alone(), spoiled("questionnaire", "versionAlgorithm[x]", "copyrightLabel"), "sdc-2");
    }

    @Test void two_conditions_need_a_behaviour() {
        hasError(FhirValidation.alone(), spoiled("questionnaire", "],\n      \"enableBehavior\": \"any\"", "]"), "que-12");
    }

    @Test void a_condition_on_no_question_is_found() {
        hasError(FhirValidation.alone(), spoiled("questionnaire", "\"question\": \"pain\"", "\"question\": \"ache\""), "ache");
    }

    @ParameterizedTest
    @CsvSource({"questionnaire, active", "response, completed", "transaction, draft", "outcome, error", "capabilities, instance"})
    void an_unknown_code_is_found(String name, String code) {
        hasError(FhirValidation.alone(), spoiled(name, '"' + code + '"', "\"bogus\""), "bogus");
    }

    @Test void an_answer_to_no_question_is_found_by_url_and_by_version() {
        var bogus = spoiled("response", "\"pain\"", "\"bogus\"");
        hasError(KNOWING, bogus, "LinkId 'bogus' not found");
        hasError(KNOWING, bogus.replace("|1.0.0", ""), "LinkId 'bogus' not found");
    }

    @Test void a_response_to_an_unknown_form_is_not_let_through_unseen() {
        hasError(KNOWING, spoiled("response", "|1.0.0", "|2.0.0"), "could not be resolved");
    }

    @Test void an_answer_of_another_type_is_found() {
        hasError(KNOWING, spoiled("response", "\"valueInteger\": 42", "\"valueString\": \"42\""), "must be of the type integer");
        hasError(KNOWING, spoiled("response", "\"valueInteger\": 42", "\"valueInteger\": \"42\""), "must be a number");
        hasError(FhirValidation.alone(), spoiled("adaptive-response", "\"valueInteger\": 4", "\"valueString\": \"4\""), "integer");
    }

    /** There HAPI throws. */
    @Test void an_answer_of_another_type_than_its_condition_is_found() {
        hasError(KNOWING, spoiled("response", "\"valueInteger\": 4}", "\"valueString\": \"4\"}"), "incompatible types");
    }

    @Test void an_option_that_is_not_offered_is_found() {
        hasError(KNOWING, spoiled("response", "\"code\": \"N\", \"display\": \"No\"", "\"code\": \"Q\""), "::Q is not in the set of permitted values");
    }

    @Test void what_is_no_fhir_is_an_error_and_no_exception() {
        assertThat(FhirValidation.alone().errors("{")).isNotEmpty();
        assertThat(FhirValidation.alone().errors("{\"resourceType\": \"Diagnosis\"}")).isNotEmpty();
    }
}
