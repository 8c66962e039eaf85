package org.foramen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.List;
import java.util.Set;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Effect;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;
import org.junit.jupiter.api.Test;

class ModifiersCanApplyTest {

    private final SmallProtocol small = new SmallProtocol();
    private final Criterion scan = result(Set.of(), Set.of("mri"));
    private final Criterion tried = is(small.care, "tried");
    private final Criterion untried = is(small.care, "none");

    private static Criterion result(Set<String> levels, Set<String> imaging) {
        return new Criterion.Result(levels, imaging);
    }

    private List<String> findings(Criterion when) {
        small.add(new Modifier("M2", when, List.of(new Effect.Flag("scan"))));
        return small.proved().findings().stream().map(Finding::subject).toList();
    }

    @Test
    void a_modifier_may_ask_for_the_result_in_any_place_of_its_condition() {
        assertThat(findings(any(scan, tried))).isEmpty();
        assertThat(findings(all(not(scan), tried))).isEmpty();
        assertThat(findings(new Criterion.AtLeast(2, List.of(scan, tried, untried)))).isEmpty();
        assertThat(findings(new Criterion.Named("scan", scan))).isEmpty();
    }

    @Test
    void what_it_asks_of_the_answers_must_be_possible_whatever_the_result_is() {
        assertThat(findings(new Criterion.AtLeast(3, List.of(scan, tried, untried)))).containsExactly("M2");
        assertThat(findings(new Criterion.Named("scan", all(not(scan), tried, untried)))).contains("M2");
        assertThat(findings(all(any(tried, all(scan, tried)), untried))).contains("M2");
    }

    @Test
    void a_level_and_an_imaging_that_rules_give_can_be_waited_for() {
        assertThat(findings(result(Set.of("same_day", "nowhere"), Set.of("xray", "nothing")))).isEmpty();
        assertThat(findings(result(Set.of("same_day"), Set.of()))).isEmpty();
    }

    @Test
    void a_level_or_an_imaging_that_no_rule_gives_can_not() {
        assertThat(findings(result(Set.of("nowhere"), Set.of("mri")))).containsExactly("M2");
        assertThat(new ModifiersCanApplyTest().findings(result(Set.of("same_day"), Set.of("ct")))).containsExactly("M2");
        assertThat(new ModifiersCanApplyTest().findings(any(tried, result(Set.of(), Set.of("ct"))))).containsExactly("M2");
    }

    @Test
    void what_only_the_fallback_gives_can_be_waited_for() {
        small.fallback(SmallProtocol.rule("R9", Criterion.ALWAYS, SmallProtocol.ROUTINE, new Imaging("physician_decides", 1)));
        assertThat(findings(result(Set.of("routine"), Set.of("physician_decides")))).isEmpty();
    }
}
