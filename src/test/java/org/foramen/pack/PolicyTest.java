package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.junit.jupiter.api.Test;

/** What a condition on one item accepts, as raw answers. */
class PolicyTest {

    private final TinyPack tiny = TinyPack.valid();

    /** The answers with which rule S2 fires when its condition is this one. */
    private static List<String> accepted(TinyPack tiny, String condition) {
        var pack = tiny.adding("rules/rest.yaml", "- {id: X1, when: " + condition
                        + ", consultation: same_day, imaging: none, evidence: [A-1]}\n")
                .replacing("texts/en.yaml", "E1: A numb part.", "X1: More., E1: A numb part.")
                .replacing("texts/es.yaml", "E1: Una parte.", "X1: Más., E1: Una parte.").read();
        var leaf = (Criterion.Among) pack.protocol().rule("X1").orElseThrow().when().leaves().findFirst().orElseThrow();
        var item = pack.protocol().questionnaire().item(leaf.linkId()).orElseThrow();
        return IntStream.rangeClosed(0, item.domain().skipped()).filter(leaf.answers()::contains)
                .mapToObj(code -> text(item, code)).collect(Collectors.toList());
    }

    private static String text(Item item, int code) {
        var answer = item.domain().answer(code);
        return answer instanceof Answer.Choices choices ? String.join("+", new TreeSet<>(choices.options()))
                : answer.toString();
    }

    @Test
    void unsure_and_skipped_are_read_as_another_answer() {
        assertThat(accepted(tiny, "{trauma: minor}")).containsExactly("minor", "unsure", "skipped");
        assertThat(accepted(tiny, "{trauma: [minor, major]}")).containsExactly("minor", "major", "unsure", "skipped");
        assertThat(accepted(tiny, "{trauma: major}")).containsExactly("major");
    }

    @Test
    void skipped_is_the_same_as_unsure_that_stays_an_answer_of_its_own() {
        assertThat(accepted(tiny, "{numb: unsure}")).containsExactly("unsure", "skipped");
        assertThat(accepted(tiny, "{numb: yes}")).containsExactly("yes");
        assertThat(accepted(tiny, "{ill: unsure}")).containsExactly("unsure", "skipped");
    }

    @Test
    void skipped_without_unsure_is_read_as_if_skipped_says() {
        assertThat(accepted(tiny, "{trauma_when: now}")).containsExactly("now", "skipped");
        assertThat(accepted(tiny, "{trauma_when: old}")).containsExactly("old");
    }

    @Test
    void skipped_without_unsure_and_without_if_skipped_is_no_answer() {
        var optional = tiny.replacing("questions.yaml", "    if_skipped: {as: now}\n", "");
        assertThat(accepted(optional, "{trauma_when: [now, old]}")).containsExactly("now", "old");
    }

    @Test
    void a_multi_choice_contains_one_of_the_named() {
        assertThat(accepted(tiny, "{ill: [rash, none]}"))
                .containsExactly("rash", "fever+rash", "rash+tired", "fever+rash+tired", "none");
    }

    @Test
    void any_counts_neither_exclusive_nor_uncounted_options() {
        assertThat(accepted(tiny, "{ill: any}")).containsExactly("fever", "rash", "fever+rash", "fever+tired",
                "rash+tired", "fever+rash+tired");
    }

    @Test
    void unsure_of_a_multi_choice_is_read_as_a_set() {
        var policy = tiny.replacing("questions.yaml", "red_flag: [none, unsure, any]\n    if_unsure: {as: unsure}",
                        "red_flag: [none, unsure, any]\n    if_unsure: {as: [fever, rash]}")
                .replacing("rules/main.yaml", ", {ill: unsure}", "");
        assertThat(accepted(policy, "{ill: rash}"))
                .containsExactly("rash", "fever+rash", "rash+tired", "fever+rash+tired", "unsure", "skipped");
        assertThat(accepted(policy, "{ill: tired}"))
                .containsExactly("tired", "fever+tired", "rash+tired", "fever+rash+tired");
    }

    @Test
    void a_number_that_is_skipped_is_read_as_a_number() {
        var policy = tiny.replacing("questions.yaml", "range: 0..120\n    required: true",
                "range: 0..9\n    if_skipped: {as: 5}")
                .replacing("rules/main.yaml", ">=65", ">=7");
        assertThat(accepted(policy, "{age: 4..6}")).containsExactly("4", "5", "6", "skipped");
        assertThat(accepted(policy, "{age: \">7\"}")).containsExactly("8", "9");
        assertThat(accepted(policy, "{age: \">=7\"}")).containsExactly("7", "8", "9");
        assertThat(accepted(policy, "{age: \"<2\"}")).containsExactly("0", "1");
        assertThat(accepted(policy, "{age: \"<=1\"}")).containsExactly("0", "1");
        assertThat(accepted(policy, "{age: 5}")).containsExactly("5", "skipped");
    }
}
