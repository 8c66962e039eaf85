package org.foramen.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.Truth;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Combining;
import org.foramen.triage.Combining.Group;
import org.foramen.triage.Consultation;
import org.foramen.triage.Effect;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;
import org.junit.jupiter.api.Test;

/** What is asked, and what is not, in interviews of a few items each. */
class AskingTest {

    private static final Consultation ROUTINE = new Consultation("routine", 0, false);
    private static final Consultation SAME_DAY = new Consultation("same_day", 1, false);
    private static final Consultation EMERGENCY = new Consultation("emergency_now", 2, true);
    private static final Imaging NONE = new Imaging("none", 0);
    private static final Imaging XRAY = new Imaging("xray", 1);
    private static final Imaging MRI = new Imaging("mri", 2);
    private static final Rule FALLBACK = rule("R9", Criterion.ALWAYS, ROUTINE, NONE);

    private final Item numb = Items.yesNo("numb");
    private final Item onset = Items.yesNo("onset", is(numb, "yes"));
    private final Item old = Items.yesNo("old", is(onset, "yes"));
    private final Item weak = Items.yesNo("weak");
    private final Item metal = Items.yesNo("metal", new Criterion.Result(Set.of(), Set.of("mri")));

    private static Rule rule(String id, Criterion when, Consultation consultation, Imaging imaging) {
        return new Rule(id, when, consultation, imaging, false, List.of(), false);
    }

    private static Interview of(List<Item> items, List<Rule> rules, Modifier... modifiers) {
        var protocol = new Protocol(new Questionnaire(List.of("only"), items), List.of(ROUTINE, SAME_DAY, EMERGENCY),
                List.of(NONE, XRAY, MRI), new Combining(List.of(Group.LOCKED, Group.ENDING, Group.ALL)), rules, FALLBACK,
                List.of(modifiers), new SafetyNet(List.of()));
        return new Interview(protocol, Diagrams.of(protocol.questionnaire(), protocol.criteria(),
                protocol.modifierCriteria(), 10_000));
    }

    private static Item redFlag(Item item) {
        return new Item(item.linkId(), "only", item.linkId(), item.domain(), item.relevant(), false, false, false,
                new RedFlag(List.of(new RedFlag.Move(Answer.of("no"), Answer.of("yes"))), List.of(Answer.of("yes"))), List.of(),
                UnsureFloor.NONE);
    }

    private static Answers answers(Map<String, String> given) {
        var answers = Answers.NONE;
        for (var answer : given.entrySet()) {
            answers = answers.with(answer.getKey(), Answer.of(answer.getValue()));
        }
        return answers;
    }

    private static List<String> asked(Interview interview, Answers answers) {
        return interview.next(answers).fold(ask -> ask.items().stream().map(Item::linkId).toList(), finished -> List.of());
    }

    private static int atMost(Interview interview, Answers answers) {
        return interview.next(answers).progress().atMost();
    }

    private static List<String> reasons(Interview interview, Answers answers) {
        return interview.next(answers).fold(ask -> List.of(), finished -> finished.recommendation().reasons().stream()
                .map(reason -> reason.rule().id()).toList());
    }

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
    void a_question_about_one_that_does_not_apply_is_refused_by_the_answer_behind_both() {
        var interview = of(List.of(weak, numb, onset, old), List.of(rule("S1", is(old, "yes"), SAME_DAY, NONE)));
        var refused = catchThrowableOfType(AnswerRejected.class,
                () -> interview.answer(answers(Map.of("numb", "no", "weak", "no")), "old", Answer.of("yes")));
        assertThat(refused.decidedBy()).containsExactly("numb");
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
}
