package org.foramen.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.foramen.fhir.SpineDoor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of the spine pack, in every language, are what R4 and SDC take for one. */
class FormsAreValidTest {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

    private final SpineDoor door = SpineDoor.open();

    static Stream<String> languages() {
        return SpineDoor.LANGUAGES.stream();
    }

    private static List<String> errors(JsonNode resource, String profile) {
        assertThat(resource.path("meta").path("profile")).extracting(JsonNode::asText).containsExactly(SDC + profile);
        return FhirValidation.alone().errors(SpineDoor.text(resource), SDC + profile);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_whole_form(String language) {
        assertThat(errors(door.plain(language), "sdc-questionnaire")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_form_that_is_asked_one_by_one(String language) {
        assertThat(errors(door.adaptive(language), "sdc-questionnaire-adapt-srch")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_a_search_finds(String language) {
        assertThat(FhirValidation.alone().errors(SpineDoor.text(door.found(language)))).isEmpty();
    }
}
