package org.foramen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.proof.SmallProtocol.NONE;
import static org.foramen.proof.SmallProtocol.ROUTINE;
import static org.foramen.proof.SmallProtocol.SAME_DAY;
import static org.foramen.proof.SmallProtocol.SELF_CARE;
import static org.foramen.proof.SmallProtocol.XRAY;
import static org.foramen.proof.SmallProtocol.rule;
import static org.foramen.proof.SmallProtocol.unsure;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Consultation;
import org.foramen.triage.Protocol;
import org.junit.jupiter.api.Test;

/** What a pack promises for red flags and for the unsure is broken in one way after the other. */
class PromisesTest {

    private final SmallProtocol small = new SmallProtocol();

    private List<String> subjects() {
        return small.findings().stream().map(finding -> finding.substring(0, finding.indexOf(':'))).toList();
    }

    /** This answer and no other. */
    private static Criterion.Among only(Item item, Answer answer) {
        return new Criterion.Among(item.linkId(), SmallProtocol.set(item, code -> item.domain().answer(code).equals(answer)));
    }

    @Test
    void being_unsure_is_ticked_where_there_are_ticks_and_skipping_alone_does_not_stand_for_it() {
        small.add(rule("S1", any(unsure(small.numb), only(small.weak, Answer.SKIPPED)), SAME_DAY, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("weak: 'weak' answered [unsure] does not fire S1"));
    }

    @Test
    void skipping_is_promised_as_much_as_being_unsure() {
        small.add(rule("S1", any(unsure(small.numb), only(small.weak, Answer.of(List.of("unsure")))), SAME_DAY, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("weak: 'weak' answered skipped does not fire S1"));
    }

    @Test
    void what_may_not_be_skipped_is_promised_for_being_unsure_alone() {
        small.change("numb", item -> new Item(item.linkId(), item.section(), item.screen(), item.domain(), item.relevant(), true, false, false,
                item.redFlag(), item.followUp(), item.unsure()));
        assertThat(small.findings()).isEmpty();
        small.add(rule("S1", unsure(small.weak), SAME_DAY, NONE)).add(rule("S4", unsure(small.numb), SAME_DAY, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("numb: 'numb' answered unsure does not fire S1"));
    }

    @Test
    void a_promise_is_kept_by_the_rule_that_was_named_and_by_no_other() {
        small.add(rule("S1", unsure(small.weak), SAME_DAY, NONE)).add(rule("S4", unsure(small.numb), SAME_DAY, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("numb: 'numb' answered unsure does not fire S1"));
    }

    /** An arm and a leg fall into one class here, so the moves from none to either are the same move. */
    @Test
    void moves_that_no_rule_tells_apart_are_found_once() {
        var flag = new RedFlag(List.of(new RedFlag.Move(Answer.of(List.of("none")), Answer.of(List.of("arm"))),
                new RedFlag.Move(Answer.of(List.of("none")), Answer.of(List.of("leg")))), List.of());
        small.change("weak", item -> SmallProtocol.with(item, item.relevant(), flag, List.of(), item.unsure()));
        small.add(rule("S4", only(small.weak, Answer.of(List.of("none"))), SAME_DAY, NONE)).drop("S3");
        assertThat(subjects()).containsOnlyOnce("weak");
    }

    @Test
    void a_rule_lost_to_one_of_the_same_level_is_no_loss() {
        small.add(rule("S5", all(not(is(small.numb, "yes")), has(small.where, "neck")), SAME_DAY, XRAY));
        assertThat(subjects()).doesNotContain("numb");
    }

    /** The milder R2 is out of the way: where it fires, the fallback does not. */
    @Test
    void what_is_lost_is_measured_against_the_fallback_where_no_rule_is_left() {
        small.drop("E1").drop("S2").drop("R2").add(rule("R4", any(is(small.numb, "unsure"), is(small.numb, "no")), ROUTINE, XRAY));
        small.change("numb", item -> SmallProtocol.with(item, item.relevant(), item.redFlag(), item.followUp(),
                UnsureFloor.NONE));
        small.add(rule("S1", unsure(small.weak), SAME_DAY, NONE));
        assertThat(small.findings()).as("the fallback is as high").noneMatch(finding -> finding.contains("gets milder"));
        small.fallback(rule("R9", Criterion.ALWAYS, SELF_CARE, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("numb: the consultation gets milder when 'numb' goes from"
                + " unsure to yes (R4 no longer fires)"));
    }

    @Test
    void a_milder_rule_in_the_place_of_the_lost_one_is_a_loss_even_where_the_fallback_would_be_none() {
        small.drop("E1").drop("S2").drop("R1").drop("R2");
        small.add(rule("R4", any(is(small.numb, "unsure"), is(small.numb, "no")), ROUTINE, XRAY));
        small.add(rule("R5", is(small.numb, "yes"), SELF_CARE, NONE)).add(rule("S1", unsure(small.weak), SAME_DAY, NONE));
        small.fallback(rule("R9", Criterion.ALWAYS, SAME_DAY, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("numb: the consultation gets milder when 'numb' goes from"
                + " unsure to yes (R4 no longer fires)"));
    }

    @Test
    void a_line_of_the_safety_net_covers_the_answers_it_names_and_no_others() {
        small.withoutSafetyNet().covering("weak", only(small.weak, Answer.of(List.of("arm"))))
                .covering("numb", only(small.numb, Answer.of("yes")));
        assertThat(small.findings()).hasSize(1).allMatch(finding -> finding.startsWith("weak: the safety net says nothing about [leg]"));
    }

    @Test
    void an_emergency_that_fires_for_the_mildest_answer_too_does_not_stand_in_for_the_safety_net() {
        small.withoutSafetyNet().add(rule("E1", all(is(small.care, "tried"), any(is(small.numb, "yes"), is(small.numb, "no"))),
                SmallProtocol.EMERGENCY, NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("numb: the safety net says nothing about yes of 'numb'"));
    }

    @Test
    void only_the_highest_level_may_end_the_interview() {
        var base = small.protocol();
        var ending = new Consultation("same_day", 2, true);
        var protocol = new Protocol(base.questionnaire(), List.of(SELF_CARE, ROUTINE, ending, SmallProtocol.EMERGENCY),
                base.imagings(), base.combining(), base.rules(), base.fallback(), List.of(), base.safetyNet());
        var claims = new Claims(protocol, Diagrams.of(base.questionnaire(), base.criteria(), List.of(), 10_000));
        assertThat(new SkippingLosesNothing().findings(claims)).extracting(Finding::sentence)
                .containsExactly("'same_day' ends the interview, but is not the highest level");
    }
}
