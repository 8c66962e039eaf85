package org.foramen.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = Answers.NONE.with("numb", Answer.of("no")).with("age", Answer.of(42));

    @Test
    void what_was_not_answered_is_absent_and_what_was_skipped_is_not() {
        var skipped = answers.with("weak", Answer.SKIPPED);
        assertThat(answers.to("weak")).isEmpty();
        assertThat(answers.has("weak")).isFalse();
        assertThat(skipped.to("weak")).contains(Answer.SKIPPED);
        assertThat(skipped.has("weak")).isTrue();
    }

    @Test
    void a_changed_answer_keeps_its_place_and_leaves_the_old_answers_alone() {
        var changed = answers.with("numb", Answer.of("yes"));
        assertThat(changed.linkIds()).containsExactly("numb", "age");
        assertThat(changed.to("numb")).contains(Answer.of("yes"));
        assertThat(answers.to("numb")).contains(Answer.of("no"));
    }

    @Test
    void an_answer_taken_back_is_as_if_it_had_never_been_given() {
        assertThat(answers.without("age")).isEqualTo(Answers.NONE.with("numb", Answer.of("no")));
        assertThat(answers.has("age")).isTrue();
    }

    @Test
    void they_print_how_many_they_are_and_nothing_else() {
        assertThat(answers).hasToString("Answers[2]");
    }

    /** Example answers of a proof are shown to rule authors so. */
    @Test
    void an_answer_of_its_own_prints_as_a_rule_author_writes_it() {
        assertThat(Answer.of("unsure")).hasToString("unsure");
        assertThat(Answer.of(List.of("leg", "arm"))).hasToString("[arm, leg]");
        assertThat(Answer.of(70)).hasToString("70");
        assertThat(Answer.SKIPPED).hasToString("skipped");
    }
}
