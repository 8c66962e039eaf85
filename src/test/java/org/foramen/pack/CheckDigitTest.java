package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits are those of codes that were published. */
class CheckDigitTest {

    @ParameterizedTest
    @ValueSource(strings = {"24968-0", "30679-5", "24967-2", "24935-9", "30667-0", "24980-5", "24972-2", "24963-1", "72514-3", "8867-4"})
    void a_code_of_loinc_has_the_right_digit(String code) {
        assertThat(CheckDigit.fits(Codes.System.LOINC, code)).isTrue();
    }

    /** The first of them was once copied here. */
    @ParameterizedTest
    @ValueSource(strings = {"24968-9", "24986-0", "30679-4", "249680", "-0", "", "MR-0", "24968-0 "})
    void anything_else_is_no_code_of_loinc(String code) {
        assertThat(CheckDigit.fits(Codes.System.LOINC, code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"363679005", "279039007", "81680005", "44077006", "62507009", "11429006", "103696004", "22325002"})
    void a_concept_of_snomed_has_the_right_digit(String code) {
        assertThat(CheckDigit.fits(Codes.System.SNOMED, code)).isTrue();
    }

    /** The last but one is a description, with the right digit. */
    @ParameterizedTest
    @ValueSource(strings = {"363679004", "366379005", "279039009", "0279039007", "27903900", "", "back", "123456012", "279039007 "})
    void anything_else_is_no_concept_of_snomed(String code) {
        assertThat(CheckDigit.fits(Codes.System.SNOMED, code)).isFalse();
    }
}
