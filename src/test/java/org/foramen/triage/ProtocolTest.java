package org.foramen.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.triage.Levels.MRI;
import static org.foramen.triage.Levels.NONE;
import static org.foramen.triage.Levels.ROUTINE;
import static org.foramen.triage.Levels.SAME_DAY;
import static org.foramen.triage.Levels.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;

class ProtocolTest {

    private final Rule first = rule("S1", SAME_DAY, MRI);
    private final Rule second = rule("R1", ROUTINE, NONE);
    private final Rule fallback = rule("R17", ROUTINE, NONE);
    private final Criterion scan = new Criterion.Result(Set.of(), Set.of("mri"));
    private final Protocol protocol = new Protocol(new Questionnaire(List.of(), List.of()), List.of(ROUTINE, SAME_DAY),
            List.of(NONE, MRI), new Combining(List.of()), List.of(first, second), fallback,
            List.of(new Modifier("M1", scan, List.of())), new SafetyNet(List.of()));

    @Test
    void a_rule_is_found_by_its_id_and_the_fallback_is_one_of_them() {
        assertThat(protocol.rule("S1")).contains(first);
        assertThat(protocol.rule("R1")).contains(second);
        assertThat(protocol.rule("R17")).contains(fallback);
        assertThat(protocol.rule("R2")).isEmpty();
    }

    @Test
    void the_fallback_asks_for_nothing_itself() {
        assertThat(protocol.criteria()).containsExactly(Map.entry("S1", first.when()), Map.entry("R1", second.when()));
    }

    @Test
    void what_modifiers_ask_for_is_kept_apart() {
        assertThat(protocol.modifierCriteria()).containsExactly(scan);
    }

    @Test
    void levels_are_compared_by_rank_and_by_nothing_else() {
        assertThat(ROUTINE).isLessThan(SAME_DAY).isEqualByComparingTo(new Consultation("another", 0, true));
        assertThat(MRI).isGreaterThan(NONE).isEqualByComparingTo(new Imaging("another", 2));
    }
}
