package org.foramen.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.foramen.interview.FewItems.MRI;
import static org.foramen.interview.FewItems.NONE;
import static org.foramen.interview.FewItems.ROUTINE;
import static org.foramen.interview.FewItems.SAME_DAY;
import static org.foramen.interview.FewItems.XRAY;
import static org.foramen.interview.FewItems.answers;
import static org.foramen.interview.FewItems.asked;
import static org.foramen.interview.FewItems.atMost;
import static org.foramen.interview.FewItems.of;
import static org.foramen.interview.FewItems.rule;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.is;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Outcome;
import org.junit.jupiter.api.Test;

/** Questions that apply only by the result, and modifiers that may still change it. */
class AskingByResultTest {

    private final Item numb = Items.yesNo("numb");
    private final Item weak = Items.yesNo("weak");
    private final Item metal = Items.yesNo("metal", new Criterion.Result(Set.of(), Set.of("mri")));

    /** It is in question until the result is known, and then it is asked or it is not. */
    @Test
    void a_question_for_the_physician_can_depend_on_the_result() {
        var told = new Item("metal", "only", "metal", metal.domain(), metal.relevant(), false, false, true, RedFlag.NONE,
                List.of(), UnsureFloor.NONE);
        var interview = of(List.of(numb, told), List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI)));
        assertThat(atMost(interview, Answers.NONE)).isEqualTo(2);
        assertThat(asked(interview, answers(Map.of("numb", "yes")))).containsExactly("metal");
        assertThat(interview.next(answers(Map.of("numb", "no"))).progress()).isEqualTo(new Progress(1, 0, 0));
    }

    @Test
    void what_an_open_modifier_may_still_change_is_not_taken_as_the_result() {
        var replace = new Modifier("M1", is(weak, "yes"), List.of(new Effect.ReplaceImaging(Map.of(MRI, XRAY))));
        var interview = of(List.of(numb, weak, metal), List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI)), replace,
                new Modifier("M2", is(metal, "yes"), List.of(new Effect.Flag("metal"))));
        assertThat(asked(interview, answers(Map.of("numb", "yes")))).as("metal depends on the scan").containsExactly("weak");
        assertThat(atMost(interview, answers(Map.of("numb", "yes")))).isEqualTo(2);
        assertThat(asked(interview, answers(Map.of("numb", "yes", "weak", "no")))).containsExactly("metal");
        assertThat(asked(interview, answers(Map.of("numb", "yes", "weak", "yes")))).isEmpty();
    }

    @Test
    void a_question_about_the_scan_waits_for_a_modifier_that_may_take_the_scan_away() {
        var replace = new Modifier("M1", is(weak, "yes"), List.of(new Effect.ReplaceImaging(Map.of(MRI, XRAY))));
        var interview = of(List.of(numb, metal, weak), List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI)), replace,
                new Modifier("M2", is(metal, "yes"), List.of(new Effect.Flag("metal"))));
        assertThat(asked(interview, answers(Map.of("numb", "yes")))).as("though metal comes first").containsExactly("weak");
        assertThat(asked(interview, answers(Map.of("numb", "yes", "weak", "no")))).containsExactly("metal");
    }

    /** The answer about metal takes away the scan for which it was asked. */
    @Test
    void a_question_about_the_result_is_judged_once_by_the_result_before_the_modifier_that_reads_it() {
        var interview = of(List.of(numb, metal), List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI)),
                new Modifier("M1", is(metal, "yes"), List.of(new Effect.ReplaceImaging(Map.of(MRI, XRAY)))));
        var step = interview.next(answers(Map.of("numb", "yes", "metal", "yes")));
        assertThat(step.<Object>fold(ask -> ask, finished -> finished.recommendation().outcome())).isEqualTo(Outcome.of(SAME_DAY, XRAY));
        assertThat(step.parked()).isEmpty();
        assertThat(step.progress().answered()).isEqualTo(2);
        assertThat(interview.answer(answers(Map.of("numb", "yes")), "metal", Answer.of("yes")).has("metal"))
                .as("it is not refused for what it changes").isTrue();
    }

    @Test
    void an_open_modifier_that_leaves_the_imaging_alone_keeps_nobody_waiting() {
        var flag = new Modifier("M1", is(weak, "yes"), List.of(new Effect.Flag("weak")));
        var interview = of(List.of(numb, metal, weak), List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI)), flag,
                new Modifier("M2", is(metal, "yes"), List.of(new Effect.Flag("metal"))));
        assertThat(asked(interview, answers(Map.of("numb", "yes")))).containsExactly("metal");
    }

    @Test
    void an_answer_to_a_question_about_the_result_is_taken_or_refused_by_the_result() {
        var rules = List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI), rule("R1", is(numb, "no"), ROUTINE, NONE));
        var interview = of(List.of(numb, metal), rules, new Modifier("M1", is(metal, "yes"), List.of(new Effect.Flag("metal"))));
        assertThat(interview.answer(answers(Map.of("numb", "yes")), "metal", Answer.of("no")).has("metal")).isTrue();
        assertThat(interview.answer(Answers.NONE, "metal", Answer.of("no")).has("metal")).as("parked").isTrue();
        var refused = catchThrowableOfType(AnswerRejected.class,
                () -> interview.answer(answers(Map.of("numb", "no")), "metal", Answer.of("no")));
        assertThat(refused.linkId()).isEqualTo("metal");
        assertThat(refused.decidedBy()).as("no answer of its own, only the result").isEmpty();
    }

    @Test
    void a_question_that_no_modifier_reads_is_refused_by_the_result_too() {
        var onlyNo = Items.yesNo("metal", all(metal.relevant(), is(numb, "no")));
        var interview = of(List.of(numb, onlyNo), List.of(rule("S1", is(numb, "yes"), SAME_DAY, MRI)));
        var refused = catchThrowableOfType(AnswerRejected.class,
                () -> interview.answer(answers(Map.of("numb", "no")), "metal", Answer.of("no")));
        assertThat(refused.reason()).isEqualTo(AnswerRejected.Reason.NOT_APPLICABLE);
        assertThat(refused.decidedBy()).as("numb speaks for it, only the result against it").isEmpty();
    }
}
