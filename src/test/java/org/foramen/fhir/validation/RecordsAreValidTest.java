package org.foramen.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foramen.fhir.FormFiller;
import org.foramen.fhir.SpineDoor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record can hold of a response is right by itself, and answers the whole form, whichever way it was asked. */
class RecordsAreValidTest {

    private static final SpineDoor DOOR = SpineDoor.open();
    private static final Map<String, FhirValidation> KNOWING = SpineDoor.LANGUAGES.stream()
            .collect(Collectors.toMap(Function.identity(), language -> FhirValidation.knowing(SpineDoor.text(DOOR.plain(language)))));

    private static List<String> errors(Drawn person, ObjectNode resource) {
        return KNOWING.get(person.language()).errors(SpineDoor.text(resource));
    }

    private static ObjectNode asked(Drawn person) {
        var rounds = DOOR.walk(person.answers(), person.language());
        return rounds.get(rounds.size() - 1);
    }

    private static ObjectNode filledIn(Drawn person) {
        return new FormFiller(person.answers()).whole(DOOR.plain(person.language()));
    }

    @ParameterizedTest
    @MethodSource("org.foramen.fhir.validation.Drawn#all")
    void the_response_that_is_kept(Drawn person) {
        assertThat(errors(person, DOOR.record(asked(person)))).isEmpty();
        assertThat(errors(person, DOOR.record(filledIn(person)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.foramen.fhir.validation.Drawn#all")
    void the_transaction(Drawn person) {
        var asked = asked(person);
        asked.putObject("subject").put("reference", "Patient/p1");
        assertThat(errors(person, DOOR.extracted(asked))).isEmpty();
        assertThat(errors(person, DOOR.extracted(filledIn(person)))).isEmpty();
    }
}
