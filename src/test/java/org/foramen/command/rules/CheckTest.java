package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    Path parent;

    @Test void the_spine_pack_is_sound_and_its_cases_get_what_they_must() {
        var ran = Ran.of("check", "rules/spine", "--people", "300");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("57 questions, 81 rules, 7.3e+53 combinations of answers", "Proved for every combination",
                "A graver answer to a red flag never makes the consultation milder", "467 cases, and each gets what it must",
                "Of 300 plausible people", "the longest interview that a search finds has ", "sent to   self_care ", "emergency_now ", "scan      none ");
        assertThat(ran.code()).isZero();
    }

    @Test void a_typo_is_told_with_its_place_and_what_was_probably_meant() throws IOException {
        var copy = Copy.in(parent).edit("rules/bladder-bowel.yaml", "      - saddle_numbness: yes", "      - saddle_numbnes: yes");
        var ran = Ran.of("check", copy.folder());
        assertThat(ran.out()).isEqualToNormalizingNewlines("""
                rules/bladder-bowel.yaml:6:9: no question 'saddle_numbnes' - did you mean 'saddle_numbness'?
                1 problem; the pack cannot be served before it is gone
                """);
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_missing_spanish_text_is_told() throws IOException {
        var text = Files.readString(Path.of("rules/spine/texts/es.yaml"));
        var line = text.lines().filter(one -> one.startsWith("  about: ")).findFirst().orElseThrow();
        var ran = Ran.of("check", Copy.in(parent).edit("texts/es.yaml", line + "\n", "").folder());
        assertThat(ran.out()).contains("texts/es.yaml:", "sections.about", "1 problem");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_rule_that_can_never_fire_is_told() throws IOException {
        var copy = Copy.in(parent).edit("rules/pain.yaml", "  when: {rash: yes}", "  when: {all: [{rash: yes}, {age: \"<1\"}, {age: \">100\"}]}");
        var ran = Ran.of("check", copy.folder());
        assertThat(ran.out()).contains("rules/pain.yaml:3:", "'S06' can never fire");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_case_that_gets_something_else_is_told_with_the_rules_that_fired() throws IOException {
        var copy = Copy.in(parent).edit("rules/pain.yaml", "  when: {rash: yes}\n  consultation: same_day", "  when: {rash: yes}\n  consultation: within_days");
        var ran = Ran.of("check", copy.folder(), "--people", "10");
        assertThat(ran.out()).contains(" of 467 cases get something else", "consultation is within_days, and same_day was expected (S06");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_question_without_a_usual_answer_is_told() throws IOException {
        var ran = Ran.of("check", Copy.in(parent).edit("cases/usual.yaml", "  rash: no\n", "").folder());
        assertThat(ran.out()).contains("cases/usual.yaml:", "the question 'rash' has no usual answer - add what most people answer under usual:",
                "1 problem; the cases cannot be tried before it is gone");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_typo_in_the_usual_answers_is_one_problem() throws IOException {
        var ran = Ran.of("check", Copy.in(parent).edit("cases/usual.yaml", "  night_pain: no", "  night_pian: no").folder());
        assertThat(ran.out()).contains("cases/usual.yaml:", "no question 'night_pian' - did you mean 'night_pain'?", "1 problem; ");
    }

    @Test void frequencies_that_do_not_add_up_are_told() throws IOException {
        var ran = Ran.of("check", Copy.in(parent).edit("cases/frequencies.yaml", "    night_pain: {no: 88.5, yes: 9,", "    night_pain: {no: 88.5, yes: 90,").folder());
        assertThat(ran.out()).contains("the weights of 'night_pain' add up to 181.0 - let them add up to 100", "1 problem; ");
    }

    @Test void nobody_cannot_be_drawn() {
        assertThat(Ran.of("check", "rules/spine", "--people", "0").err()).contains("--people is 0 - draw at least 1");
    }

    @Test void a_rule_that_no_case_tries_is_told() throws IOException {
        assertThat(Ran.of("check", "rules/spine", "--people", "10").out()).doesNotContain("no case");
        var copy = Copy.in(parent).edit("rules/pain.yaml", "- id: D05", "- id: D95").editEach("D05:", "D95:", "texts/en.yaml", "texts/es.yaml", "texts/ar.yaml");
        assertThat(Ran.of("check", copy.folder(), "--people", "10").code()).isEqualTo(1);
        assertThat(Ran.of("check", copy.folder(), "--people", "10").out()).contains("no case fires D95 - add one in cases/", "no case says 'not' to D95 - add one in cases/");
    }

    @Test void programs_get_the_same_as_json() throws IOException {
        var json = new JsonMapper().readTree(Ran.of("check", "rules/spine", "--people", "100", "--json").out());
        assertThat(json.at("/passes").booleanValue()).isTrue();
        assertThat(json.at("/pack/rules").intValue()).isEqualTo(81);
        assertThat(json.at("/pack/cost/consultation")).hasSize(5);
        var wrong = new JsonMapper().readTree(Ran.of("check", Copy.in(parent).edit("definitions.yaml", "{regions: [upper_back, low_back]}",
                "{regions: [upper_bac, low_back]}").folder(), "--json").out());
        assertThat(wrong.at("/passes").booleanValue()).isFalse();
        assertThat(wrong.at("/problems/0/file").textValue()).isEqualTo("definitions.yaml");
    }

    @Test void what_is_no_folder_is_told() {
        var ran = Ran.of("check", parent.resolve("nothing"));
        assertThat(ran.err().strip()).isEqualTo(parent.resolve("nothing") + " is no folder - name the folder of a pack, such as rules/spine");
        assertThat(ran.code()).isEqualTo(1);
    }
}
