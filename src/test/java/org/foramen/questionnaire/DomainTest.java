package org.foramen.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Domain.Misfit;
import org.junit.jupiter.api.Test;

class DomainTest {

    private final Domain choice = new Domain.Choice(List.of("yes", "no", "unsure"));
    private final Domain number = new Domain.Whole(3, 10);
    private final Domain.MultiChoice multi =
            new Domain.MultiChoice(List.of("arm", "leg", "face", "tired", "none", "unsure"), Set.of("none", "unsure"), Set.of("tired"));

    @Test
    void every_answer_has_a_code_of_its_own() {
        for (var domain : List.of(choice, number, multi)) {
            var answers = new HashSet<Answer>();
            IntStream.rangeClosed(0, domain.size()).forEach(code -> {
                assertThat(domain.code(domain.answer(code))).isEqualTo(code);
                answers.add(domain.answer(code));
            });
            assertThat(answers).hasSize(domain.size() + 1);
        }
    }

    @Test
    void skipping_has_the_code_after_the_last_answer() {
        assertThat(List.of(choice, number, multi)).allSatisfy(domain -> {
            assertThat(domain.code(Answer.SKIPPED)).isEqualTo(domain.skipped()).isEqualTo(domain.size());
            assertThat(domain.answer(domain.skipped())).isEqualTo(Answer.SKIPPED);
        });
    }

    @Test
    void a_multi_choice_has_every_set_of_ordinary_options_and_each_exclusive_one_alone() {
        assertThat(multi.size()).isEqualTo(15 + 2);
        assertThat(multi.counted()).containsExactlyInAnyOrder("arm", "leg", "face");
    }

    @Test
    void the_order_of_ticking_does_not_matter() {
        assertThat(multi.code(Answer.of(List.of("leg", "arm")))).isEqualTo(multi.code(Answer.of(List.of("arm", "leg"))));
    }

    @Test
    void a_choice_takes_its_options_and_nothing_else() {
        assertThat(choice.misfit(Answer.of("no"))).isEmpty();
        assertThat(choice.misfit(Answer.of("perhaps"))).contains(Misfit.NOT_AN_OPTION);
        assertThat(choice.misfit(Answer.of(1))).contains(Misfit.WRONG_TYPE);
        assertThat(choice.misfit(Answer.of(List.of("yes")))).contains(Misfit.WRONG_TYPE);
    }

    @Test
    void a_number_is_taken_within_both_ends_and_never_clamped() {
        assertThat(number.misfit(Answer.of(3))).isEmpty();
        assertThat(number.misfit(Answer.of(10))).isEmpty();
        assertThat(number.misfit(Answer.of(2))).contains(Misfit.OUT_OF_RANGE);
        assertThat(number.misfit(Answer.of(11))).contains(Misfit.OUT_OF_RANGE);
        assertThat(number.misfit(Answer.of("7"))).contains(Misfit.WRONG_TYPE);
    }

    @Test
    void a_number_has_as_many_answers_as_lie_between_its_ends_with_both() {
        assertThat(number.size()).isEqualTo(8);
        assertThat(number.answer(0)).isEqualTo(Answer.of(3));
        assertThat(number.answer(7)).isEqualTo(Answer.of(10));
    }

    @Test
    void an_exclusive_option_stands_alone() {
        assertThat(multi.misfit(Answer.of(List.of("none")))).isEmpty();
        assertThat(multi.misfit(Answer.of(List.of("arm", "face")))).isEmpty();
        assertThat(multi.misfit(Answer.of(List.of("none", "arm")))).contains(Misfit.EXCLUSIVE);
        assertThat(multi.misfit(Answer.of(List.of("none", "unsure")))).contains(Misfit.EXCLUSIVE);
        assertThat(multi.misfit(Answer.of(List.of()))).contains(Misfit.NOTHING_TICKED);
        assertThat(multi.misfit(Answer.of(List.of("hand")))).contains(Misfit.NOT_AN_OPTION);
        assertThat(multi.misfit(Answer.of("arm"))).contains(Misfit.WRONG_TYPE);
    }

    @Test
    void answers_never_print_themselves() {
        assertThat(Answers.NONE.with("age", Answer.of(42)).toString()).doesNotContain("42").doesNotContain("age");
    }
}
