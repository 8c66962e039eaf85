package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

    private static final String RASH = "  when: {rash: yes}\n  consultation: same_day";

    private static final String INFECTION = "recent_spine_procedure, none, unsure]\n    exclusive: [none, unsure]\n    relevant: spine\n";

    @TempDir
    Path parent;

    private Copy milder() throws IOException {
        return Copy.in(parent).edit("rules/pain.yaml", RASH, RASH.replace("same_day", "within_days"));
    }

    private static Ran diff(Copy copy) {
        return Ran.of("diff", "rules/spine", copy.folder(), "--people", "2000");
    }

    @Test void a_comment_and_a_rewording_decide_the_same() throws IOException {
        var ran = diff(Copy.in(parent).edit("rules/pain.yaml", RASH, "  # A rash.\n" + RASH).edit("texts/en.yaml", "Learn more", "Read more"));
        assertThat(ran.out().strip()).isEqualTo("other words in en: ui.learn_more\nBoth decide the same, whatever is answered: their decision fingerprints are equal.");
        assertThat(ran.code()).isZero();
    }

    @Test void a_milder_level_is_told_with_the_shortest_example_and_ends_with_1() throws IOException {
        var ran = diff(milder());
        assertThat(ran.out()).contains("Sent to a milder level, for example with rash=yes, and all else as usual\n"
                + "  before  same_day, none by S06\n  after   within_days, none by S06\n", "lowers:\n  - {from: ");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_milder_level_that_pack_yaml_says_is_meant_ends_with_0() throws IOException {
        var copy = milder();
        var from = diff(copy).out().replaceAll("(?s).*from: ([0-9a-f]{64}).*", "$1");
        copy.edit("pack.yaml", "reviewers: []", "lowers: [{from: " + from + ", reason: a test}]\nreviewers: []");
        var ran = diff(copy);
        assertThat(ran.out()).contains("Milder levels are meant, says pack.yaml: a test");
        assertThat(ran.code()).isZero();
    }

    @Test void a_red_flag_that_is_none_any_more_is_told_though_it_decides_nothing() throws IOException {
        var ran = diff(Copy.in(parent).edit("questions.yaml", INFECTION + "    red_flag: [none, unsure, any]\n", INFECTION));
        assertThat(ran.out()).startsWith("no longer a red flag: infection_risk\n");
    }

    @Test void a_version_that_breaks_a_promise_is_compared_all_the_same() throws IOException {
        var ran = diff(Copy.in(parent).edit("rules/fever.yaml", "  consultation: emergency_now\n  imaging: mri_urgent\n  evidence: [ACR-LBP-V7, ACR-INF-V1", "  consultation: same_day\n  imaging: mri_urgent\n  evidence: [ACR-LBP-V7, ACR-INF-V1"));
        assertThat(ran.out()).contains("the safety net says nothing about [iv_drugs] of 'infection_risk'", "let such a rule read it, as one may have done before it was made milder",
                "The new version cannot be served before that is mended; compared all the same:", "Sent to a milder level, for example with ", "  before  emergency_now, mri_urgent by E13");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test void a_reason_that_says_nothing_is_refused() throws IOException {
        var copy = Copy.in(parent).edit("pack.yaml", "reviewers: []", "lowers: [{from: " + "a".repeat(64) + ", reason: \"…\"}]\nreviewers: []");
        assertThat(Ran.of("check", copy.folder()).out()).contains("write why it is right that some are sent to a milder level");
    }

    @Test void a_graver_level_is_told_and_ends_with_0() throws IOException {
        var ran = diff(Copy.in(parent).edit("rules/pain.yaml", RASH, RASH.replace("same_day", "emergency_now")));
        assertThat(ran.out()).contains("Sent to a graver level, for example with rash=yes, and all else as usual\n  before  same_day, none by S06\n  after   emergency_now, none by S06");
        assertThat(ran.out()).contains("Proved for every combination of answers: nobody is sent to a milder level.").doesNotContain("Sent to a milder level");
        assertThat(ran.code()).isZero();
    }

    @Test void a_fingerprint_that_is_none_is_told() throws IOException {
        var copy = Copy.in(parent).edit("pack.yaml", "reviewers: []", "lowers: [{from: old, reason: a test}]\nreviewers: []");
        assertThat(Ran.of("check", copy.folder()).out()).contains("'old' is no decision fingerprint - copy the 64 characters that rules check prints of the earlier version");
    }

    @Test void a_revision_of_git_can_be_compared() {
        assertThat(Ran.of("diff", "HEAD:rules/nothing", "rules/spine").err()).contains("HEAD:rules/nothing is no folder of a revision");
    }

    @Test void programs_get_the_same_as_json() throws IOException {
        var json = new JsonMapper().readTree(Ran.of("diff", "rules/spine", milder().folder(), "--people", "2000", "--json").out());
        assertThat(json.at("/milder/answers").toString()).isEqualTo("{\"rash\":\"yes\"}");
        assertThat(json.at("/milder/before/consultation").textValue()).isEqualTo("same_day");
        assertThat(json.at("/plausible/milder").doubleValue()).isPositive();
        assertThat(json.at("/proved").booleanValue()).isTrue();
    }
}
