package org.foramen.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Rendered;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.FormFiller;
import org.foramen.fhir.Refusal;
import org.foramen.fhir.SpineDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server says of itself, and what it says when it does not do something. */
class RepliesAreValidTest {

    private static final SpineDoor DOOR = SpineDoor.open();

    private static void isValid(byte[] json) {
        assertThat(FhirValidation.alone().errors(new String(json, StandardCharsets.UTF_8))).isEmpty();
    }

    @Test void what_it_can_do() {
        isValid(FhirJson.bytes(DOOR.capabilities()));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_problem(Code code) {
        isValid(Rendered.of(Problem.of(code), "/fhir", "0").body());
        isValid(Rendered.constant(Problem.of(code), "/cds-services").body());
    }

    static Stream<Consumer<ObjectNode>> spoiled() {
        return Stream.of(response -> response.put("status", "stopped"), response -> response.remove("questionnaire"),
                response -> response.put("questionnaire", "knee"), response -> response.put("questionnaire", "spine|0.9"),
                response -> response.put("resourceType", "Patient"), response -> response.withArray("item").removeAll(),
                response -> response.withArray("item").addObject().put("linkId", "knee").putArray("answer").addObject().put("valueInteger", 1),
                response -> response.withArray("item").addObject().put("linkId", "age").putArray("answer").addObject().put("valueInteger", 400));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void every_refusal(Consumer<ObjectNode> spoil) {
        var person = Drawn.all().findFirst().orElseThrow();
        var response = new FormFiller(person.answers()).whole(DOOR.plain(person.language()));
        spoil.accept(response);
        var refusal = catchThrowableOfType(Refusal.class, () -> DOOR.record(response));
        assertThat(refusal.status()).isIn(List.of(400, 409, 422));
        isValid(FhirJson.bytes(refusal.outcome()));
    }
}
