package org.foramen.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerSetTest {

    private final AnswerSet even = AnswerSet.matching(5, code -> code % 2 == 0);

    @Test
    void it_holds_the_codes_below_its_bound_that_the_test_accepts() {
        assertThat(even.contains(0)).isTrue();
        assertThat(even.contains(3)).isFalse();
        assertThat(even.contains(4)).isTrue();
        assertThat(even.contains(6)).as("beyond the bound").isFalse();
        assertThat(even.size()).isEqualTo(3);
    }

    @Test
    void it_is_empty_when_no_answer_is_accepted() {
        assertThat(AnswerSet.matching(5, code -> false).isEmpty()).isTrue();
        assertThat(even.isEmpty()).isFalse();
    }

    /** So that tests on the same answers share the classes of a variable. */
    @Test
    void sets_of_the_same_answers_are_equal_however_they_were_described() {
        assertThat(AnswerSet.matching(9, code -> code == 0 || code == 2 || code == 4)).isEqualTo(even).hasSameHashCodeAs(even);
        assertThat(AnswerSet.matching(5, code -> code % 2 == 1)).isNotEqualTo(even).doesNotHaveSameHashCodeAs(even);
        assertThat(even).isNotEqualTo("AnswerSet{0, 2, 4}");
    }

    @Test
    void it_prints_the_codes_it_holds() {
        assertThat(even).hasToString("AnswerSet{0, 2, 4}");
    }
}
