package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodesMistakesTest {

    private static final String FILE = "codes.yaml";
    private static final String CODES = """
            observations:
              - {question: age, loinc: 30525-0, display: Age}
            findings:
              - {snomed: 81680005, display: Neck pain, when: {regions: neck}}
            scans:
              - {loinc: 24935-9, display: MR Cervical spine, imaging: [mri], when: {regions: neck}}
            visits: {same_day: asap, emergency_now: stat}
            """;

    private final TinyPack tiny = TinyPack.valid().with(FILE, CODES);

    private TinyPack with(String old, String text) {
        return tiny.replacing(FILE, old, text);
    }

    @Test void without_a_mistake_there_is_none() {
        assertThat(tiny.problems()).isEmpty();
        assertThat(tiny.read().codes().visits()).containsEntry("same_day", "asap").doesNotContainKey("self_care");
        assertThat(tiny.without(FILE).read().codes()).isEqualTo(Codes.NONE);
    }

    @TestFactory
    Stream<DynamicTest> codes() {
        return Mistake.tests(
                mistake("a misspelled key", with("observations:", "observation:"),
                        "codes.yaml:1:1: unknown key 'observation' in codes.yaml - did you mean 'observations'?"),
                mistake("a misspelled key of an entry", with("display: Age", "dispaly: Age"),
                        "codes.yaml:2:37: unknown key 'dispaly' in an entry of observations - did you mean 'display'?"),
                mistake("a wrong check digit of LOINC", with("24935-9", "24935-8"),
                        "codes.yaml:6:13: '24935-8' is no code of LOINC by its last digits - look it up again, and copy it"),
                mistake("a wrong check digit of SNOMED CT", with("81680005", "81680006"),
                        "codes.yaml:4:14: '81680006' is no concept of SNOMED CT by its last digits - look it up again, and copy it"),
                mistake("the code of a description", with("81680005", "123456012"),
                        "codes.yaml:4:14: '123456012' is no concept of SNOMED CT by its last digits - look it up again, and copy it"),
                mistake("two codes", with("snomed: 81680005", "snomed: 81680005, loinc: 24935-9"),
                        "codes.yaml:4:5: an entry of findings has two codes - give it one line, loinc: … or snomed: …"),
                mistake("no code", with("snomed: 81680005, ", ""),
                        "codes.yaml:4:5: an entry of findings has no code - give it one line, loinc: … or snomed: …"),
                mistake("no name", with("display: Neck pain, ", ""),
                        "codes.yaml:4:5: an entry of findings has no 'display' - add the line 'display: …'"));
    }

    @TestFactory
    Stream<DynamicTest> what_they_are_for() {
        return Mistake.tests(
                mistake("an unknown question", with("question: age", "question: agge"),
                        "codes.yaml:2:16: no question 'agge' - did you mean 'age'?"),
                mistake("no question", with("question: age, ", ""),
                        "codes.yaml:2:5: an entry of observations has no 'question' - add the line 'question: …'"),
                mistake("a missing when", with("display: Neck pain, when: {regions: neck}", "display: Neck pain"),
                        "codes.yaml:4:5: an entry of findings has no 'when' - add the line 'when: …'"),
                mistake("a when about an unknown question", with("display: Neck pain, when: {regions: neck}", "display: Neck pain, when: {region: neck}"),
                        "codes.yaml:4:51: no question 'region' - did you mean 'regions'?"),
                mistake("a when that is the fallback's", with("display: Neck pain, when: {regions: neck}", "display: Neck pain, when: otherwise"),
                        "codes.yaml:4:50: 'otherwise' stands only alone, as the when of the fallback rule - name a condition here"),
                mistake("an unknown imaging", with("imaging: [mri]", "imaging: [mrt]"),
                        "codes.yaml:6:60: no imaging 'mrt' - did you mean 'mri'?"),
                mistake("no imaging", with("imaging: [mri], ", ""),
                        "codes.yaml:6:5: an entry of scans has no 'imaging' - add the line 'imaging: …'"),
                mistake("a visit at an unknown level", with("same_day: asap", "some_day: asap"),
                        "codes.yaml:7:10: unknown key 'some_day' in visits - did you mean 'same_day'?"),
                mistake("no priority", with("same_day: asap", "same_day: soon"),
                        "codes.yaml:7:20: 'soon' is no priority - write one of: routine, urgent, asap, stat"));
    }
}
