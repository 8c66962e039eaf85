package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    private static boolean found(String word, String text) {
        return Wording.of(word).in(Folded.of(text)).isPresent();
    }

    @Test
    void case_and_accents_do_not_matter() {
        assertThat(found("ciática", "Dolor CIATICA.")).isTrue();
        assertThat(found("Guillain-Barre", "guillain-barré")).isTrue();
    }

    @Test
    void only_whole_words_count() {
        assertThat(found("TIA", "essential")).isFalse();
        assertThat(found("als", "also")).isFalse();
        assertThat(found("strain", "strained")).isFalse();
        assertThat(found("mg", "Take 5 mg.")).isTrue();
    }

    @Test
    void plurals_are_found() {
        assertThat(found("slipped disc", "two slipped discs")).isTrue();
        assertThat(found("neuropathy", "Neuropathies")).isTrue();
        assertThat(found("stenosis", "stenoses")).isTrue();
        assertThat(found("tumor", "tumores")).isTrue();
        assertThat(found("cicatriz", "cicatrices")).isTrue();
    }

    @Test
    void a_hyphen_and_a_space_are_the_same() {
        assertThat(found("slipped disc", "slipped-disc")).isTrue();
        assertThat(found("mini-stroke", "mini stroke")).isTrue();
        assertThat(found("mini-stroke", "ministroke")).isTrue();
        assertThat(found("slipped disc", "slipped  disc")).isTrue();
    }

    @Test
    void typographic_quotes_are_plain_ones() {
        assertThat(found("you've got", "You’ve got it")).isTrue();
    }
}
