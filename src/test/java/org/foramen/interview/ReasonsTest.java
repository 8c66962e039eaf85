package org.foramen.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.foramen.interview.FewItems.EMERGENCY;
import static org.foramen.interview.FewItems.MRI;
import static org.foramen.interview.FewItems.NONE;
import static org.foramen.interview.FewItems.ROUTINE;
import static org.foramen.interview.FewItems.SAME_DAY;
import static org.foramen.interview.FewItems.XRAY;
import static org.foramen.interview.FewItems.answers;
import static org.foramen.interview.FewItems.of;
import static org.foramen.interview.FewItems.reasons;
import static org.foramen.interview.FewItems.rule;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which rules and which answers are told as the reasons of a result, or of a refusal. */
class ReasonsTest {

    private final Item numb = Items.yesNo("numb");
    private final Item onset = Items.yesNo("onset", is(numb, "yes"));
    private final Item old = Items.yesNo("old", is(onset, "yes"));
    private final Item weak = Items.yesNo("weak");

    @Test
    void a_question_about_one_that_does_not_apply_is_refused_and_what_does_apply_is_not_blamed() {
        var first = Items.yesNo("first");
        var tired = Items.yesNo("tired", is(first, "yes"));
        var both = Items.yesNo("both", all(is(onset, "yes"), is(tired, "yes")));
        var interview = of(List.of(first, numb, onset, tired, both), List.of(rule("S1", is(both, "yes"), SAME_DAY, NONE)));
        var refused = catchThrowableOfType(AnswerRejected.class,
                () -> interview.answer(answers(Map.of("first", "yes", "tired", "yes", "numb", "no")), "both", Answer.of("yes")));
        assertThat(refused.decidedBy()).containsExactly("numb");
    }

    @Test
    void a_condition_is_kept_from_holding_by_an_answer_or_by_the_one_that_rules_its_question_out() {
        var interview = of(List.of(weak, numb, onset), List.of(rule("S1", is(onset, "yes"), SAME_DAY, NONE), rule("S2", is(weak, "yes"), SAME_DAY, NONE)));
        assertThat(interview.becauseNot(answers(Map.of("weak", "no", "numb", "no")), is(onset, "yes"))).containsExactly("numb");
        assertThat(interview.becauseNot(answers(Map.of("weak", "no", "numb", "no")), is(weak, "yes"))).containsExactly("weak");
        assertThat(interview.becauseNot(answers(Map.of("weak", "no")), is(onset, "yes"))).as("it may hold yet").isEmpty();
    }

    @Test
    void a_question_about_one_that_does_not_apply_is_refused_by_the_answer_behind_both() {
        var interview = of(List.of(weak, numb, onset, old), List.of(rule("S1", is(old, "yes"), SAME_DAY, NONE)));
        var refused = catchThrowableOfType(AnswerRejected.class,
                () -> interview.answer(answers(Map.of("numb", "no", "weak", "no")), "old", Answer.of("yes")));
        assertThat(refused.decidedBy()).containsExactly("numb");
    }

    @Test
    void the_rule_that_alone_gives_the_imaging_is_a_reason_when_none_of_the_level_gives_it() {
        var level = rule("S1", is(numb, "yes"), SAME_DAY, NONE);
        var imaging = rule("R1", is(weak, "yes"), ROUTINE, MRI);
        var weaker = rule("R2", is(weak, "yes"), ROUTINE, XRAY);
        var both = answers(Map.of("numb", "yes", "weak", "yes"));
        assertThat(reasons(of(List.of(numb, weak), List.of(weaker, imaging, level)), both)).containsExactly("S1", "R1");
        var enough = rule("S2", is(numb, "yes"), SAME_DAY, MRI);
        assertThat(reasons(of(List.of(numb, weak), List.of(weaker, imaging, level, enough)), both)).containsExactly("S2", "S1");
    }

    @Test
    void a_rule_that_was_not_heard_for_the_imaging_is_no_reason_for_it() {
        var ending = rule("E1", is(numb, "yes"), EMERGENCY, XRAY);
        var unheard = rule("S1", is(weak, "yes"), SAME_DAY, XRAY);
        var locked = new Rule("R1", is(weak, "yes"), ROUTINE, XRAY, true, List.of(), false);
        var both = answers(Map.of("numb", "yes", "weak", "yes"));
        assertThat(reasons(of(List.of(numb, weak), List.of(ending, unheard)), both)).containsExactly("E1");
        assertThat(reasons(of(List.of(numb, weak), List.of(ending, unheard, locked)), both)).containsExactly("E1", "R1");
    }

    /** Each of the first two needs the other. */
    @Test
    void one_answer_is_a_better_reason_than_two_that_were_given_before() {
        var items = Stream.of("a", "b", "c", "last").map(Items::yesNo).toList();
        var either = all(any(all(is(items.get(0), "yes"), is(items.get(1), "yes")), is(items.get(2), "yes")), is(items.get(3), "yes"));
        var interview = of(items, List.of(rule("S1", either, SAME_DAY, NONE)));
        assertThat(interview.because(answers(Map.of("a", "yes", "b", "yes", "c", "yes", "last", "yes")), either))
                .containsExactly("c", "last");
    }

    @Test
    void of_two_pairs_that_would_do_the_earlier_is_the_reason() {
        var items = Stream.of("a", "b", "c", "d", "last").map(Items::yesNo).toList();
        var pairs = all(any(all(is(items.get(0), "yes"), is(items.get(2), "yes")), all(is(items.get(1), "yes"), is(items.get(3), "yes"))),
                is(items.get(4), "yes"));
        var interview = of(items, List.of(rule("S1", pairs, SAME_DAY, NONE)));
        assertThat(interview.because(answers(Map.of("a", "yes", "b", "yes", "c", "yes", "d", "yes", "last", "yes")), pairs))
                .containsExactly("a", "c", "last");
        assertThat(interview.because(answers(Map.of("a", "yes", "b", "yes", "c", "no", "d", "yes", "last", "yes")), pairs))
                .containsExactly("b", "d", "last");
    }

    /** There are 2^43 sets of these answers. */
    @Test
    @Timeout(20)
    void forty_answers_that_are_all_needed_are_found_to_be_whatever_else_there_is_to_choose() {
        var items = IntStream.range(0, 43).mapToObj(i -> Items.yesNo("q" + i)).toList();
        var needed = Stream.concat(items.stream().limit(40), items.stream().skip(42)).map(item -> is(item, "yes"));
        var either = any(is(items.get(40), "yes"), is(items.get(41), "yes"));
        var criterion = new Criterion.All(Stream.concat(needed, Stream.of(either)).toList());
        var interview = of(items, List.of(rule("S1", criterion, SAME_DAY, NONE)));
        var given = Answers.NONE;
        for (var item : items) {
            given = given.with(item.linkId(), Answer.of("yes"));
        }
        assertThat(interview.because(given, criterion)).hasSize(42).contains("q40").doesNotContain("q41");
    }

    /** The diagram of the rule sees that weak cannot matter, so it is never asked; its criterion alone would wait for it. */
    @Test
    void a_rule_that_holds_whatever_an_unasked_question_is_answered_rests_on_the_answers_given() {
        var whatever = all(is(numb, "yes"), any(is(weak, "yes"), not(is(weak, "yes"))));
        var interview = of(List.of(numb, weak), List.of(rule("S1", whatever, SAME_DAY, NONE)));
        assertThat(interview.next(answers(Map.of("numb", "yes"))).<Object>fold(ask -> ask,
                finished -> finished.recommendation().reasons().get(0).because())).isEqualTo(List.of("numb"));
    }
}
