package org.foramen.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.triage.Levels.EMERGENCY;
import static org.foramen.triage.Levels.MRI;
import static org.foramen.triage.Levels.NONE;
import static org.foramen.triage.Levels.ROUTINE;
import static org.foramen.triage.Levels.SAME_DAY;
import static org.foramen.triage.Levels.XRAY;
import static org.foramen.triage.Levels.locked;
import static org.foramen.triage.Levels.rule;

import java.util.List;
import org.foramen.triage.Combining.Group;
import org.junit.jupiter.api.Test;

class CombiningTest {

    private final Combining combining = new Combining(List.of(Group.LOCKED, Group.ENDING, Group.ALL));

    private Outcome combine(Rule... fired) {
        return combining.combine(List.of(fired));
    }

    @Test
    void the_level_is_the_highest_of_the_rules_that_fire_in_whatever_order_they_stand() {
        assertThat(combine(rule("R1", ROUTINE, NONE), rule("S1", SAME_DAY, NONE)).consultation()).isEqualTo(SAME_DAY);
        assertThat(combine(rule("S1", SAME_DAY, NONE), rule("R1", ROUTINE, NONE)).consultation()).isEqualTo(SAME_DAY);
    }

    @Test
    void among_ordinary_rules_the_strongest_imaging_counts_whoever_gives_the_level() {
        assertThat(combine(rule("S1", SAME_DAY, XRAY), rule("R1", ROUTINE, MRI))).isEqualTo(Outcome.of(SAME_DAY, MRI));
    }

    @Test
    void in_an_emergency_only_the_rules_that_end_the_interview_choose_the_imaging() {
        assertThat(combine(rule("R1", ROUTINE, MRI), rule("E1", EMERGENCY, NONE), rule("E2", EMERGENCY, XRAY)))
                .isEqualTo(Outcome.of(EMERGENCY, XRAY));
    }

    @Test
    void a_locked_rule_keeps_every_other_from_choosing_the_imaging_and_never_touches_the_level() {
        assertThat(combine(locked("R1", ROUTINE, XRAY), rule("E1", EMERGENCY, MRI))).isEqualTo(Outcome.of(EMERGENCY, XRAY));
    }

    @Test
    void rules_that_are_in_no_group_of_the_pack_choose_among_themselves() {
        var lockedOnly = new Combining(List.of(Group.LOCKED));
        assertThat(lockedOnly.combine(List.of(rule("S1", SAME_DAY, XRAY), rule("R1", ROUTINE, MRI))))
                .isEqualTo(Outcome.of(SAME_DAY, MRI));
    }
}
