package org.foramen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.proof.SmallProtocol.EMERGENCY;
import static org.foramen.proof.SmallProtocol.MRI;
import static org.foramen.proof.SmallProtocol.NONE;
import static org.foramen.proof.SmallProtocol.ROUTINE;
import static org.foramen.proof.SmallProtocol.SAME_DAY;
import static org.foramen.proof.SmallProtocol.SELF_CARE;
import static org.foramen.proof.SmallProtocol.XRAY;
import static org.foramen.proof.SmallProtocol.relevant;
import static org.foramen.proof.SmallProtocol.rule;
import static org.foramen.proof.SmallProtocol.unsure;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

/** Each way to spoil a sound protocol is caught, and the finding says what to do. */
class SeededFaultsTest {

    private final SmallProtocol small = new SmallProtocol();

    @Test
    void a_sound_protocol_has_no_findings_and_its_certificate_says_over_what() {
        var certificate = small.proved();
        assertThat(certificate.findings()).isEmpty();
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.combinations()).isEqualTo(BigInteger.valueOf(6L * 4 * 3 * 6 * 3));
        assertThat(certificate.items()).isEqualTo(5);
        assertThat(certificate.rules()).isEqualTo(7);
        assertThat(certificate.properties()).hasSize(10);
    }

    @Test
    void a_rule_that_can_never_fire() {
        small.add(rule("S4", all(is(small.numb, "yes"), is(small.numb, "no")), SAME_DAY, MRI));
        assertThat(small.findings()).containsExactly("S4: rule 'S4' can never fire, whatever the answers are"
                + " - look for conditions that exclude each other, or remove the rule");
    }

    @Test
    void a_rule_that_changes_nothing() {
        small.add(rule("S4", all(is(small.numb, "yes"), has(small.where, "neck")), SAME_DAY, NONE));
        assertThat(small.findings()).containsExactly("S4: rule 'S4' changes nothing: whenever it fires, other rules give"
                + " the same result - remove it, or mark it informative: true if its sentence is wanted");
    }

    @Test
    void a_rule_that_only_informs_may_change_nothing() {
        small.add(new Rule("S4", all(is(small.numb, "yes"), has(small.where, "neck")), SAME_DAY, NONE, false, List.of(), true));
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void a_rule_that_only_changes_the_imaging_matters() {
        small.add(rule("S4", all(is(small.numb, "yes"), has(small.where, "neck")), SAME_DAY, XRAY));
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void a_locked_rule_that_keeps_a_stronger_imaging_from_being_chosen_matters() {
        small.add(new Rule("E2", all(is(small.numb, "yes"), not(is(small.onset, "old")), has(small.where, "neck")),
                EMERGENCY, NONE, true, List.of(), false));
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void a_fallback_that_never_fires() {
        small.add(rule("R3", any(is(small.care, "tried"), not(is(small.care, "tried"))), ROUTINE, NONE));
        assertThat(small.findings()).contains("R9: the fallback 'R9' can never fire: some other rule always does"
                + " - check for a rule that holds for everybody");
    }

    @Test
    void a_level_that_nobody_can_get() {
        small.drop("R2");
        assertThat(small.findings()).containsExactly("self_care: nobody can get the consultation level 'self_care'"
                + " - let a rule give it, or take it out of pack.yaml");
    }

    @Test
    void a_red_flag_that_makes_the_consultation_milder() {
        small.add(rule("S3", all(has(small.weak, "arm", "leg"), not(has(small.weak, "leg"))), SAME_DAY, XRAY));
        assertThat(small.findings()).contains("weak: the consultation gets milder when 'weak' goes from [unsure] to [leg]"
                + " (S1 no longer fires), for example with nothing else reported - let a rule of at least the same level fire for"
                + " the graver answer, or change the order in red_flag");
    }

    @Test
    void one_more_tick_that_makes_the_consultation_milder_under_a_condition() {
        small.add(rule("S3", all(has(small.weak, "arm", "leg"),
                not(all(has(small.weak, "leg"), has(small.where, "back")))), SAME_DAY, XRAY));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("weak: the consultation gets milder when 'weak'"
                + " goes from [arm] to [arm, leg] (S3 no longer fires), for example with where: [back] - "));
    }

    @Test
    void a_dropped_rule_behind_a_red_flag() {
        small.drop("S2").drop("E1");
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("numb: the consultation gets milder when 'numb'"
                + " goes from unsure to yes (S1 no longer fires)"));
    }

    @Test
    void a_red_flag_that_takes_the_place_of_the_fallback() {
        small.drop("S3").drop("S1").add(rule("R3", has(small.weak, "arm", "leg"), SELF_CARE, XRAY));
        small.change("weak", item -> SmallProtocol.with(item, item.relevant(), item.redFlag(), List.of(), UnsureFloor.NONE));
        small.change("numb", item -> SmallProtocol.with(item, item.relevant(), item.redFlag(), List.of(), UnsureFloor.NONE));
        assertThat(small.findings()).anyMatch(finding -> finding.startsWith("weak: the consultation gets milder when 'weak'"
                + " goes from [unsure] to [arm] (then R3 fires instead of R9)"));
    }

    @Test
    void a_red_flag_answer_that_no_rule_hears() {
        small.add(rule("S3", has(small.weak, "arm"), SAME_DAY, XRAY));
        assertThat(small.findings()).contains("weak: answering [leg] to the red flag 'weak' never makes a rule fire"
                + " - name this answer in a rule, or take it out of the options");
    }

    @Test
    void a_floor_that_does_not_fire() {
        small.add(rule("S1", any(all(unsure(small.numb), has(small.where, "back")), unsure(small.weak)), SAME_DAY, NONE));
        assertThat(small.findings()).contains("numb: 'numb' answered unsure does not fire S1, for example with nothing else reported"
                + " - widen the rule, or limit the promise with when: in if_unsure");
    }

    @Test
    void a_floor_may_be_promised_under_a_condition() {
        small.add(rule("S1", any(all(unsure(small.numb), has(small.where, "back")), unsure(small.weak)), SAME_DAY, NONE));
        small.change("numb", item -> SmallProtocol.with(item, item.relevant(), item.redFlag(), item.followUp(),
                new UnsureFloor(List.of("S1"), has(small.where, "back"))));
        assertThat(small.findings()).isEmpty();
    }

    @Test
    void a_question_that_is_never_asked() {
        small.change("onset", item -> relevant(item, all(is(small.numb, "yes"), is(small.numb, "no"))));
        assertThat(small.findings()).contains("onset: question 'onset' is never asked: its relevant can never hold"
                + " - look for conditions that exclude each other, or remove the question");
    }

    @Test
    void a_question_that_depends_on_a_later_one() {
        small.change("where", item -> relevant(item, is(small.numb, "unsure")));
        assertThat(small.findings()).contains("where: the relevance of 'where' looks at itself or at a later question"
                + " - move the question behind the ones it depends on");
    }

    @Test
    void a_modifier_that_can_never_apply() {
        small.add(new Modifier("M2", new Criterion.Result(Set.of("nowhere"), Set.of()), List.of(new Effect.Flag("scan"))));
        small.add(new Modifier("M3", all(is(small.care, "tried"), is(small.care, "none")), List.of(new Effect.Flag("scan"))));
        assertThat(small.findings()).containsExactly(
                "M2: modifier 'M2' can never apply - look for conditions that exclude each other, or remove it",
                "M3: modifier 'M3' can never apply - look for conditions that exclude each other, or remove it");
    }

    @Test
    void a_grave_answer_without_a_safety_net() {
        small.withoutSafetyNet();
        assertThat(small.findings()).containsExactly(
                "weak: the safety net says nothing about [arm] of 'weak', and no rule that ends the interview reads it"
                        + " - let such a rule read it, as one may have done before it was made milder, or name it under covers: in safety_net.yaml",
                "weak: the safety net says nothing about [leg] of 'weak', and no rule that ends the interview reads it"
                        + " - let such a rule read it, as one may have done before it was made milder, or name it under covers: in safety_net.yaml");
    }
}
