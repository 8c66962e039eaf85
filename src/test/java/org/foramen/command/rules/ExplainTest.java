package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    @TempDir
    Path folder;

    private Ran explain(String answers) throws IOException {
        return Ran.of("explain", "rules/spine", Files.writeString(folder.resolve("answers.json"), answers));
    }

    @Test void a_rule_that_fires_is_told_with_the_answers_that_make_it() throws IOException {
        var ran = explain("{\"regions\": [\"low_back\"], \"main_symptoms\": [\"pain\"], \"age\": 40, \"saddle_numbness\": \"yes\"}");
        assertThat(ran.out()).startsWith("consultation  emergency_now\nimaging       mri_urgent\n").contains("\nfired\n  E06 (emergency_now, mri_urgent) because of saddle_numbness=yes\n");
        assertThat(ran.code()).isZero();
    }

    @Test void a_rule_that_does_not_fire_is_told_with_the_answer_that_rules_it_out_and_one_that_waits_with_its_questions() throws IOException {
        var ran = explain("{\"regions\": [\"low_back\"], \"main_symptoms\": [\"pain\"], \"age\": 40, \"rash\": \"no\"}");
        assertThat(ran.out()).contains("no result yet; asked next: ", "\nnot decided\n", "  E18 (emergency_now, physician_decides) waits for bladder_change, bb_onset\n")
                .contains("\ndid not fire\n", "  S06 (same_day, none) because of rash=no\n");
    }

    @Test void an_answer_that_is_none_is_told_without_repeating_it() throws IOException {
        var ran = explain("{\"age\": 400}");
        assertThat(ran.err()).contains("age: The number is outside the range.").doesNotContain("400");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(explain("[").err()).contains("holds no answers - write a JSON object");
    }
}
