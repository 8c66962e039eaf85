package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.foramen.interview.AnswerRejected;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

/** What the spine pack must hold, whoever edits it. */
public class SpineTest {

    public static final List<String> RED_FLAGS = List.of("stroke_signs", "breath_swallow", "chest_pain", "danger_pain",
            "saddle_numbness", "bladder_change", "bowel_change", "sexual_change", "both_legs", "weakness_where",
            "weakness_course", "gait_change", "hand_clumsy", "neck_shock", "cord_course", "fever", "meningitis_signs",
            "infection_risk", "cancer_history", "trauma", "neck_turn", "pregnancy_warning", "child_flags", "self_harm");

    private final Spine spine = Spine.load();

    @Test
    void every_property_is_proved_over_more_combinations_than_could_ever_be_tried() {
        var certificate = spine.proved().certificate();
        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.combinations().bitLength()).isGreaterThan(150);
        assertThat(certificate.nodes()).isLessThan(5_000);
    }

    @Test
    void the_red_flags_are_the_ones_that_were_agreed() {
        assertThat(spine.protocol().questionnaire().items().stream().filter(Item::isRedFlag).map(Item::linkId))
                .containsExactlyInAnyOrderElementsOf(RED_FLAGS);
    }

    @Test
    void the_rules_of_the_catalogue_are_all_there() {
        var ids = new TreeSet<>(spine.protocol().rules().stream().map(Rule::id).toList());
        for (var range : List.of("E18", "S18", "D22", "R16")) {
            for (int n = 1; n <= Integer.parseInt(range.substring(1)); n++) {
                assertThat(ids).contains("%s%02d".formatted(range.substring(0, 1), n));
            }
        }
        assertThat(spine.protocol().fallback().id()).isEqualTo("R17");
    }

    @Test
    void no_rule_that_ends_the_interview_says_that_no_scan_is_needed() {
        assertThat(spine.protocol().rules().stream().filter(rule -> rule.consultation().endsInterview()))
                .allSatisfy(rule -> assertThat(rule.imaging().level()).as(rule.id()).isNotEqualTo("none"));
    }

    @Test
    void nobody_has_signed_it_off_and_the_translations_are_marked_as_unreviewed() {
        assertThat(spine.proved().pack().reviewers()).isEmpty();
        assertThat(spine.proved().pack().locales()).filteredOn(locale -> !locale.reviewed())
                .extracting(locale -> locale.locale()).containsExactly("es", "ar");
    }

    @Test
    void a_question_that_does_not_apply_names_answers_that_count_and_say_so() {
        var people = spine.people();
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            var answers = people.next(random);
            var interview = spine.interview();
            var parked = interview.next(answers).parked();
            for (var item : spine.protocol().questionnaire().items()) {
                if (parked.contains(item.linkId()) && !item.isLate()) {
                    assertThatThrownBy(() -> interview.answer(answers, item.linkId(), answers.to(item.linkId()).orElseThrow()))
                            .isInstanceOfSatisfying(AnswerRejected.class, rejected -> assertThat(rejected.decidedBy())
                                    .as(item.linkId()).isNotEmpty().doesNotContainAnyElementsOf(parked));
                }
            }
        }
    }

    @Test
    void an_interview_costs_no_more_than_its_goals() {
        var cost = SpineFigures.cost(spine, 2_000);
        assertThat(WalkCost.mean(cost.screens())).as("screens expected").isLessThanOrEqualTo(12.2);
        assertThat(WalkCost.percentile(cost.screens(), 100)).as("screens of the longest plausible walk").isLessThanOrEqualTo(20);
        assertThat(WalkCost.percentile(cost.emergencyScreens(), 50)).as("screens until the median emergency").isLessThanOrEqualTo(5);
        assertThat(cost.longest().screens()).as("screens of the longest walk a search finds").isLessThanOrEqualTo(21);
    }
}
