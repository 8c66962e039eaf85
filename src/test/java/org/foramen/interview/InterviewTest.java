package org.foramen.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Recommendation;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private final Interview interview = SmallInterview.interview();
    private Answers answers = Answers.NONE;

    private InterviewTest answer(String linkId, String... options) {
        answers = interview.answer(answers, linkId,
                linkId.equals("where") ? Answer.of(Arrays.asList(options)) : Answer.of(options[0]));
        return this;
    }

    private InterviewTest age(int years) {
        answers = interview.answer(answers, "age", Answer.of(years));
        return this;
    }

    private InterviewTest skip(String linkId) {
        answers = interview.answer(answers, linkId, Answer.SKIPPED);
        return this;
    }

    private List<String> asked() {
        return ask().items().stream().map(Item::linkId).toList();
    }

    private Step.Ask ask() {
        return (Step.Ask) interview.next(answers);
    }

    private Recommendation result() {
        return ((Step.Finished) interview.next(answers)).recommendation();
    }

    private String level() {
        return result().outcome().consultation().level();
    }

    private List<String> reasons() {
        return result().reasons().stream().map(reason -> reason.rule().id()).toList();
    }

    @Test
    void the_first_screen_comes_first_with_all_its_items() {
        assertThat(asked()).containsExactly("age", "where");
        assertThat(ask().section()).isEqualTo("about");
    }

    @Test
    void what_remains_of_a_screen_is_asked_again() {
        assertThat(age(40).asked()).containsExactly("where");
    }

    @Test
    void an_emergency_ends_the_interview_at_once() {
        age(40).answer("where", "neck").answer("weak", "yes");
        assertThat(level()).isEqualTo("emergency_now");
        assertThat(interview.next(answers).progress()).isEqualTo(new Progress(3, 0, 0));
    }

    @Test
    void an_item_that_does_not_apply_is_not_asked() {
        age(40).answer("where", "neck").answer("numb", "no").answer("weak", "no");
        assertThat(reasons()).containsExactly("R9");
    }

    @Test
    void a_follow_up_is_asked_when_it_applies() {
        age(40).answer("where", "neck").answer("numb", "yes").answer("weak", "no");
        assertThat(asked()).containsExactly("onset");
    }

    @Test
    void an_item_that_no_open_rule_depends_on_is_skipped() {
        age(40).answer("where", "back").answer("numb", "no").answer("weak", "no").answer("care", "none");
        assertThat(level()).as("a scan is not in question, so 'scanned' decides nothing").isEqualTo("self_care");
    }

    @Test
    void a_red_flag_is_asked_even_when_every_rule_is_decided() {
        age(40).answer("where", "none").answer("weak", "no");
        assertThat(asked()).containsExactly("numb");
    }

    @Test
    void an_item_that_depends_on_the_result_comes_after_every_rule_is_decided() {
        age(40).answer("where", "back").answer("numb", "no").answer("weak", "no").answer("care", "tried");
        assertThat(asked()).containsExactly("scanned");
        answer("scanned", "no");
        assertThat(asked()).containsExactly("metal");
        answer("metal", "yes");
        assertThat(result().outcome().flags()).containsExactly("metal");
        assertThat(result().outcome().alternatives()).containsExactly("ct");
        assertThat(result().outcome().imaging().level()).isEqualTo("mri");
    }

    @Test
    void a_modifier_that_takes_the_scan_away_makes_the_late_item_needless() {
        age(40).answer("where", "back").answer("numb", "no").answer("weak", "no").answer("care", "tried")
                .answer("scanned", "yes");
        assertThat(result().outcome().imaging().level()).isEqualTo("physician_decides");
        assertThat(result().outcome().notes()).containsExactly("M1");
        assertThat(result().outcome().flags()).isEmpty();
    }

    @Test
    void a_late_item_never_applies_in_an_emergency() {
        answers = answers.with("metal", Answer.of("yes"));
        age(40).answer("where", "back").answer("numb", "yes").answer("weak", "no").answer("onset", "new");
        assertThat(level()).isEqualTo("emergency_now");
        assertThat(result().outcome().flags()).isEmpty();
        assertThat(interview.next(answers).parked()).containsExactly("metal");
    }

    @Test
    void a_locked_rule_chooses_the_imaging_alone() {
        age(40).answer("where", "neck").answer("numb", "yes").answer("onset", "new");
        assertThat(result().outcome().imaging().level()).isEqualTo("mri");
        answer("weak", "yes");
        assertThat(result().outcome().imaging().level()).isEqualTo("physician_decides");
    }

    @Test
    void reasons_are_the_rules_at_the_level_and_the_others_are_only_named() {
        age(75).answer("where", "back").answer("numb", "no").answer("weak", "yes").answer("care", "none");
        assertThat(level()).isEqualTo("same_day");
        assertThat(reasons()).as("S2 gives the level, R3 alone the imaging").containsExactly("S2", "R3");
        assertThat(result().alsoFired()).containsExactly("R2");
    }

    @Test
    void because_names_only_the_answers_a_rule_needed() {
        age(40).answer("where", "neck", "back").answer("numb", "yes").answer("weak", "no").answer("onset", "new");
        var first = result().reasons().get(0);
        assertThat(first.rule().id()).isEqualTo("E1");
        assertThat(first.because()).containsExactly("numb", "onset");
    }

    @Test
    void because_takes_the_earlier_of_two_answers_that_would_do() {
        age(40).answer("where", "none").answer("numb", "unsure").answer("weak", "yes");
        assertThat(result().reasons().get(0).because()).containsExactly("numb");
    }

    @Test
    void an_answer_changed_later_parks_what_no_longer_applies_and_takes_it_back_when_it_does() {
        age(40).answer("where", "back").answer("numb", "no").answer("weak", "no").answer("care", "tried")
                .answer("scanned", "yes");
        answer("where", "neck");
        assertThat(interview.next(answers).parked()).containsExactly("care", "scanned");
        assertThat(reasons()).containsExactly("R9");
        answer("where", "back");
        assertThat(interview.next(answers).parked()).isEmpty();
        assertThat(reasons()).containsExactly("R1");
    }

    @Test
    void an_answer_before_its_turn_is_kept_and_not_asked_again() {
        answer("weak", "no");
        assertThat(asked()).containsExactly("age", "where");
        age(40).answer("where", "neck");
        assertThat(asked()).containsExactly("numb");
    }

    @Test
    void an_answer_whose_basis_is_open_is_parked_until_it_is_known_to_apply() {
        answer("onset", "old");
        assertThat(interview.next(answers).parked()).containsExactly("onset");
        assertThat(interview.next(answers).progress().answered()).isZero();
        age(40).answer("where", "neck").answer("numb", "yes").answer("weak", "no");
        assertThat(interview.next(answers).parked()).isEmpty();
        assertThat(reasons()).containsExactly("S1");
    }

    @Test
    void an_answer_that_does_not_apply_is_refused_and_the_answers_that_say_so_are_named() {
        age(40).answer("where", "neck").answer("numb", "no");
        assertThatThrownBy(() -> answer("onset", "new")).isInstanceOfSatisfying(AnswerRejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(AnswerRejected.Reason.NOT_APPLICABLE);
            assertThat(rejected.decidedBy()).containsExactly("numb");
            assertThat(rejected).hasMessage("onset: the question does not apply");
        });
    }

    @Test
    void an_answer_that_is_none_of_the_items_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> answer("numb", "perhaps")).hasMessage("numb: this is not one of the options");
        assertThatThrownBy(() -> answer("toe", "yes")).hasMessage("toe: there is no such question");
        assertThatThrownBy(() -> answer("age", "40")).hasMessage("age: this kind of value is not an answer to the question");
        assertThatThrownBy(() -> age(121)).hasMessage("age: the number is outside the range");
        assertThatThrownBy(() -> answer("where", "none", "neck"))
                .hasMessage("where: one of the ticked options cannot be combined with another");
        assertThatThrownBy(() -> answers = interview.answer(answers, "where", Answer.of(List.of())))
                .hasMessage("where: nothing is ticked");
        assertThatThrownBy(() -> skip("age")).hasMessage("age: the question cannot be skipped");
    }

    @Test
    void skipping_is_an_answer() {
        age(40).skip("where").skip("numb").skip("weak");
        assertThat(reasons()).containsExactly("R9");
    }

    @Test
    void the_bounds_of_the_progress_contain_what_is_to_come() {
        assertThat(ask().progress()).isEqualTo(new Progress(0, 1, 8));
        age(40).answer("where", "neck");
        assertThat(ask().progress()).as("numb, weak, onset, and metal while the result is open").isEqualTo(new Progress(2, 1, 4));
    }

    @Test
    void the_safety_net_leaves_out_what_was_reported_but_keeps_five() {
        age(40).answer("where", "none").answer("numb", "no").answer("weak", "no");
        assertThat(result().safetyNet()).containsExactly("numb", "weak", "breath", "chest", "fever", "face");
        answer("weak", "yes");
        assertThat(result().safetyNet()).containsExactly("numb", "breath", "chest", "fever", "face");
        answer("numb", "yes").answer("onset", "old");
        assertThat(result().safetyNet()).containsExactly("numb", "breath", "chest", "fever", "face");
    }

    @Test
    void rules_are_decided_as_soon_as_nothing_can_change_them() {
        answer("weak", "no");
        var decided = interview.decided(answers);
        assertThat(decided.fired()).isEmpty();
        assertThat(decided.ruledOut()).containsExactly("E2");
        answer("numb", "unsure");
        assertThat(interview.decided(answers).fired()).containsExactly("S2");
        assertThat(interview.decided(answers).open()).containsExactly("R1", "R2", "R3");
    }

    @Test
    void what_is_unanswered_and_applies_is_listed_in_order() {
        answer("numb", "yes");
        assertThat(interview.unanswered(answers).stream().map(Item::linkId))
                .containsExactly("age", "where", "weak", "onset");
    }
}
