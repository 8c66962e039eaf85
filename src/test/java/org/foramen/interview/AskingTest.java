package org.foramen.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.interview.FewItems.EMERGENCY;
import static org.foramen.interview.FewItems.MRI;
import static org.foramen.interview.FewItems.NONE;
import static org.foramen.interview.FewItems.SAME_DAY;
import static org.foramen.interview.FewItems.XRAY;
import static org.foramen.interview.FewItems.answers;
import static org.foramen.interview.FewItems.asked;
import static org.foramen.interview.FewItems.atMost;
import static org.foramen.interview.FewItems.of;
import static org.foramen.interview.FewItems.redFlag;
import static org.foramen.interview.FewItems.rule;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.Truth;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Outcome;
import org.junit.jupiter.api.Test;

/** What is asked, and what is not, in interviews of a few items each. */
class AskingTest {

    private final Item numb = Items.yesNo("numb");
    private final Item onset = Items.yesNo("onset", is(numb, "yes"));
    private final Item weak = Items.yesNo("weak");

    @Test
    void a_step_is_a_screen_or_a_recommendation() {
        var interview = of(List.of(numb), List.of(rule("S1", is(numb, "yes"), SAME_DAY, NONE)));
        assertThat(interview.next(Answers.NONE).<Object>fold(Step.Ask::screen, Step.Finished::recommendation)).isEqualTo("numb");
        assertThat(interview.next(answers(Map.of("numb", "yes"))).<Object>fold(ask -> ask,
                finished -> finished.recommendation().outcome().consultation())).isEqualTo(SAME_DAY);
    }

    @Test
    void a_question_that_a_modifier_cannot_turn_on_any_more_is_not_asked() {
        var given = answers(Map.of("numb", "no"));
        var rules = List.of(rule("S1", is(numb, "yes"), SAME_DAY, NONE));
        var flag = List.<Effect>of(new Effect.Flag("weak"));
        var items = List.of(numb, weak);
        assertThat(asked(of(items, rules, new Modifier("M1", all(is(numb, "no"), is(weak, "yes")), flag)), given)).containsExactly("weak");
        assertThat(asked(of(items, rules, new Modifier("M1", all(is(numb, "yes"), is(weak, "yes")), flag)), given)).isEmpty();
        assertThat(asked(of(items, rules, new Modifier("M1", any(is(numb, "no"), is(weak, "yes")), flag)), given)).isEmpty();
        assertThat(asked(of(items, rules, new Modifier("M1", all(any(is(numb, "no"), is(weak, "yes")), is(numb, "no")), flag)),
                given)).isEmpty();
    }

    @Test
    void of_a_modifier_that_is_open_only_the_open_parts_are_asked_for() {
        var third = Items.yesNo("third");
        var decidedInPart = all(any(is(numb, "no"), is(weak, "yes")), is(third, "yes"));
        var interview = of(List.of(numb, weak, third), List.of(rule("S1", is(numb, "yes"), SAME_DAY, NONE)),
                new Modifier("M1", decidedInPart, List.of(new Effect.Flag("third"))));
        assertThat(asked(interview, answers(Map.of("numb", "no")))).containsExactly("third");
        assertThat(atMost(interview, answers(Map.of("numb", "no")))).isEqualTo(1);
    }

    /** Whatever a modifier has to add, nobody in an emergency answers another question for it. */
    @Test
    void an_emergency_waits_for_no_modifier() {
        var interview = of(List.of(numb, weak), List.of(rule("E1", is(numb, "yes"), EMERGENCY, MRI)),
                new Modifier("M1", is(weak, "yes"), List.of(new Effect.Flag("weak"), new Effect.ReplaceImaging(Map.of(MRI, XRAY)))));
        var step = interview.next(answers(Map.of("numb", "yes")));
        assertThat(step.<Object>fold(ask -> ask, finished -> finished.recommendation().outcome())).isEqualTo(Outcome.of(EMERGENCY, MRI));
    }

    @Test
    void a_red_flag_that_may_still_apply_counts_and_so_does_what_tells_whether_it_does() {
        var flagged = redFlag(Items.yesNo("weak", is(numb, "yes")));
        var interview = of(List.of(numb, flagged), List.of());
        assertThat(asked(interview, Answers.NONE)).containsExactly("numb");
        assertThat(atMost(interview, Answers.NONE)).isEqualTo(2);
        assertThat(asked(interview, answers(Map.of("numb", "yes")))).containsExactly("weak");
        assertThat(atMost(interview, answers(Map.of("numb", "yes")))).as("what told it is told").isEqualTo(1);
        assertThat(asked(interview, answers(Map.of("numb", "no")))).isEmpty();
    }

    /** An answer kept for a question that may or may not apply is not asked for again. */
    @Test
    void a_parked_answer_is_not_among_what_remains() {
        var flagged = redFlag(Items.yesNo("weak", is(numb, "yes")));
        var interview = of(List.of(numb, flagged), List.of());
        assertThat(atMost(interview, answers(Map.of("weak", "no")))).isEqualTo(1);
        assertThat(asked(interview, answers(Map.of("weak", "no", "numb", "yes")))).isEmpty();
    }

    @Test
    void an_answer_kept_for_a_question_behind_another_is_not_among_what_remains() {
        var interview = of(List.of(numb, onset), List.of(rule("S1", is(onset, "yes"), SAME_DAY, NONE)));
        assertThat(atMost(interview, Answers.NONE)).isEqualTo(2);
        assertThat(atMost(interview, answers(Map.of("onset", "yes")))).as("numb alone").isEqualTo(1);
    }

    @Test
    void taking_the_rest_as_skipped_reaches_what_only_then_applies() {
        var hidden = Items.yesNo("hidden", not(is(numb, "yes")));
        var interview = of(List.of(numb, weak, hidden), List.of(rule("S1", any(is(weak, "yes"), is(hidden, "yes")), SAME_DAY, NONE)));
        var filled = interview.skippingTheRest(answers(Map.of("weak", "no")));
        assertThat(filled.assumed()).containsExactly("numb", "hidden");
        assertThat(filled.missing()).isEmpty();
        assertThat(filled.answers()).isEqualTo(answers(Map.of("weak", "no")).with("numb", Answer.SKIPPED)
                .with("hidden", Answer.SKIPPED));
    }

    @Test
    void what_may_not_be_skipped_is_missing_and_nothing_is_assumed_beside_it() {
        var age = new Item("age", "only", "age", numb.domain(), Criterion.ALWAYS, true, true, false, RedFlag.NONE, List.of(),
                UnsureFloor.NONE);
        var interview = of(List.of(age, weak), List.of(rule("S1", is(weak, "yes"), SAME_DAY, NONE)));
        var filled = interview.skippingTheRest(Answers.NONE);
        assertThat(filled.missing()).containsExactly("age");
        assertThat(filled.assumed()).isEmpty();
        assertThat(filled.answers()).isEqualTo(Answers.NONE);
    }

    @Test
    void the_open_questions_that_can_decide_a_rule_are_named_in_order() {
        var interview = of(List.of(numb, onset, weak), List.of(rule("S1", all(is(weak, "yes"), is(onset, "yes")), SAME_DAY, NONE)));
        assertThat(interview.decidedBy(Answers.NONE, "S1")).containsExactly("numb", "onset", "weak");
        assertThat(interview.decidedBy(answers(Map.of("numb", "yes")), "S1")).containsExactly("onset", "weak");
        assertThat(interview.decidedBy(answers(Map.of("weak", "no")), "S1")).isEmpty();
    }

    @Test
    void a_criterion_holds_fails_or_waits_for_an_answer() {
        var interview = of(List.of(numb, weak), List.of(rule("S1", is(numb, "yes"), SAME_DAY, NONE)));
        assertThat(interview.holds(answers(Map.of("numb", "yes")), is(numb, "yes"))).isEqualTo(Truth.TRUE);
        assertThat(interview.holds(answers(Map.of("numb", "no")), is(numb, "yes"))).isEqualTo(Truth.FALSE);
        assertThat(interview.holds(Answers.NONE, is(numb, "yes"))).isEqualTo(Truth.UNKNOWN);
        assertThat(interview.because(Answers.NONE, is(numb, "yes"))).isEmpty();
    }
}
