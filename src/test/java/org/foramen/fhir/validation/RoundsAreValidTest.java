package org.foramen.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.foramen.fhir.SpineDoor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every round of a walk holds the form so far, and only answers that it takes. */
class RoundsAreValidTest {

    private static final String PROFILE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse-adapt";

    private final SpineDoor door = SpineDoor.open();

    @ParameterizedTest
    @MethodSource("org.foramen.fhir.validation.Drawn#all")
    void from_the_first_to_the_outcome(Drawn person) {
        var rounds = door.walk(person.answers(), person.language());
        assertThat(rounds).hasSizeGreaterThan(2).last().satisfies(last -> assertThat(last.path("status").asText()).isEqualTo("completed"));
        for (var round : rounds) {
            assertThat(FhirValidation.alone().errors(SpineDoor.text(round), PROFILE)).as("round %d", rounds.indexOf(round)).isEmpty();
        }
    }
}
