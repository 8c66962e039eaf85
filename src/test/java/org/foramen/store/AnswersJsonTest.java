package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersJsonTest {

    private static final Answers ONE_OF_EACH = Answers.NONE
            .with("saddle_numbness", Answer.of("yes"))
            .with("regions", Answer.of(List.of("neck", "arm", "back")))
            .with("age", Answer.of(-2))
            .with("trauma", Answer.SKIPPED)
            .with("nothing", Answer.of(List.of()));

    @Test
    void each_kind_of_answer_has_its_own_json() {
        assertThat(new String(AnswersJson.write(ONE_OF_EACH), StandardCharsets.UTF_8)).isEqualTo("{"
                + "\"saddle_numbness\":\"yes\",\"regions\":[\"arm\",\"back\",\"neck\"],\"age\":-2,\"trauma\":null,"
                + "\"nothing\":[]}");
    }

    @Test
    void answers_are_read_as_they_were_written_in_their_order() {
        var read = AnswersJson.read(AnswersJson.write(ONE_OF_EACH));

        assertThat(read).isEqualTo(ONE_OF_EACH);
        assertThat(read.linkIds()).containsExactlyElementsOf(ONE_OF_EACH.linkIds());
        assertThat(AnswersJson.read(AnswersJson.write(Answers.NONE))).isEqualTo(Answers.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"a\":}", "{\"a\":true}", "{\"a\":1.5}", "{\"a\":99999999999}",
        "{\"a\":[1]}", "{\"a\":[\"CANARY\"", "{\"a\":{}}", "CANARY", "{\"a\":CANARY}"})
    void anything_else_is_refused_without_repeating_it(String json) {
        assertThatThrownBy(() -> AnswersJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessage("these answers are not in the form they are stored in");
    }
}
