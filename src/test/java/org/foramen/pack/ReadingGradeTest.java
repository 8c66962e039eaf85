package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingGradeTest {

    private final ReadingGrade reading = new ReadingGrade(6, 20, 8, Set.of("emergency", "physician", "therapy"));

    @Test
    void syllables_are_counted_as_they_are_heard() {
        Map.of("see", 1, "table", 2, "asked", 1, "started", 2, "these", 1, "changes", 2, "numbness", 2, "operation", 4,
                "the", 1,
                "together", 3).forEach((word, count) ->
                assertThat(reading.syllables(word)).as(word).isEqualTo(count));
    }

    @Test
    void long_words_that_cannot_be_avoided_count_as_two() {
        assertThat(reading.syllables("emergency")).isEqualTo(2);
        assertThat(reading.syllables("physicians")).isEqualTo(2);
        assertThat(reading.syllables("physician's")).isEqualTo(2);
        assertThat(reading.syllables("therapies")).isEqualTo(2);
    }

    @Test
    void the_grade_is_that_of_flesch_and_kincaid() {
        // 6 words, 1 sentence, 6 syllables.
        assertThat(reading.of("The cat sat on the mat.")).isCloseTo(0.39 * 6 + 11.8 * 1 - 15.59, within(1e-9));
        // 8 words, 2 sentences, 13 syllables, emergency counted as two.
        assertThat(reading.of("Call an emergency number. Tell somebody about it."))
                .isCloseTo(0.39 * 4 + 11.8 * 14 / 8 - 15.59, within(1e-9));
    }

    @Test
    void a_sentence_ends_at_a_full_stop_a_colon_or_a_semicolon() {
        assertThat(ReadingGrade.sentences("Go now: call. Or wait; rest at 3.5 hours!")).hasSize(4);
    }

    @Test
    void a_text_without_words_is_no_effort() {
        assertThat(reading.of("…")).isZero();
    }
}
