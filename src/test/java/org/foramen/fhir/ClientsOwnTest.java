package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of the subject and the time comes back, if a record can hold it. */
class ClientsOwnTest {

    private static final SpineDoor DOOR = SpineDoor.open();

    private static ObjectNode response() {
        return new FormFiller(Someone.inAnEmergency()).whole(DOOR.plain("en"));
    }

    private static String authored(String said) {
        return DOOR.record(response().put("authored", said)).path("authored").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11", "2026-11-24", "2026-11-24T10:00:00Z", "2026-11-24T10:00:00.123+01:00"})
    void a_time_is_kept_as_it_was_said(String said) {
        assertThat(authored(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "26", "2026-13", "2026-02-30", "2026-11-24T10:00Z", "2026-11-24T10:00:00", "2026-11-24T25:00:00Z",
        "2026-11-24T10:00:00+99:00", "2026-11-24 10:00:00Z", "2026-11-24T....Z"})
    void what_is_no_time_is_now(String said) {
        assertThat(authored(said)).isEqualTo("2026-11-25T05:00:00Z");
    }

    @Test void nothing_is_not_said_again() {
        var sent = response().putNull("subject").putNull("author");
        sent.putObject("identifier").put("value", "mine");
        assertThat(DOOR.record(sent).has("subject")).isFalse();
        assertThat(SpineDoor.text(DOOR.extracted(sent))).doesNotContain("null").contains("\"mine\"", "anonymous respondent");
    }
}
