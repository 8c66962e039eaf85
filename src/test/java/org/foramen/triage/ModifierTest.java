package org.foramen.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.triage.Levels.MRI;
import static org.foramen.triage.Levels.NONE;
import static org.foramen.triage.Levels.SAME_DAY;
import static org.foramen.triage.Levels.XRAY;

import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.Criterion;
import org.junit.jupiter.api.Test;

class ModifierTest {

    private final Outcome scan = Outcome.of(SAME_DAY, MRI);

    private static Modifier modifier(Effect... effects) {
        return new Modifier("M1", Criterion.ALWAYS, List.of(effects));
    }

    @Test
    void every_effect_is_applied_and_the_level_stays() {
        var all = modifier(new Effect.ReplaceImaging(Map.of(MRI, XRAY)), new Effect.Flag("metal"), new Effect.Alternative("ct"),
                new Effect.Note("M1"));
        assertThat(all.applyTo(scan))
                .isEqualTo(new Outcome(SAME_DAY, XRAY, List.of("ct"), List.of("metal"), List.of("M1")));
    }

    @Test
    void an_imaging_that_is_not_named_is_not_replaced() {
        assertThat(modifier(new Effect.ReplaceImaging(Map.of(XRAY, NONE))).applyTo(scan)).isEqualTo(scan);
    }

    @Test
    void effects_add_to_those_of_the_modifiers_before_in_order_and_none_twice() {
        var outcome = modifier(new Effect.Flag("metal"), new Effect.Note("M1"), new Effect.Alternative("ct")).applyTo(scan);
        var again = modifier(new Effect.Flag("pregnancy"), new Effect.Flag("metal"), new Effect.Note("M2"), new Effect.Note("M1"),
                new Effect.Alternative("none"), new Effect.Alternative("ct")).applyTo(outcome);
        assertThat(again.flags()).containsExactly("metal", "pregnancy");
        assertThat(again.notes()).containsExactly("M1", "M2");
        assertThat(again.alternatives()).containsExactly("ct", "none");
    }
}
