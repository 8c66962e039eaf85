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
        assertThat(explain("{\"regions\": [\"nek\"]}").err()).contains("regions: This is not one of the options. Options: neck, upper_back, ");
        assertThat(explain("{\"agee\": 40}").err()).contains("agee: The pack has no such question. Did you mean age?");
        assertThat(explain("[]").err()).contains("holds no JSON object - it begins with {");
        assertThat(explain("{\"age\": 40").err()).contains("is no JSON at line 1 - look for a comma, a quote or a bracket");
        assertThat(explain("{\"age\": {}}").err()).contains("holds no answers - write a JSON object");
        assertThat(Ran.of("explain", "rules/spine", folder.resolve("none.json")).err()).contains("none.json is not there - name a file");
    }

    @Test void an_interview_as_the_API_gave_it_does_as_well() throws IOException {
        assertThat(explain("{\"id\": \"x\", \"answers\": {\"saddle_numbness\": \"yes\"}, \"parked\": []}").out()).startsWith("consultation  emergency_now");
    }

    @Test void a_rule_whose_questions_do_not_apply_is_told_with_the_answers_that_say_so() throws IOException {
        assertThat(explain(Usual.ANSWERS).out()).contains("  E15 (emergency_now, physician_decides) because of trauma=none\n").doesNotContain("E15 (emergency_now, physician_decides): its");
    }
}
