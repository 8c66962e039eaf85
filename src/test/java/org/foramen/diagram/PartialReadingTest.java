package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.foramen.questionnaire.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartialReadingTest {

    private static DiagramSpace space(int variables) {
        var classes = new int[variables];
        Arrays.fill(classes, 2);
        return new DiagramSpace(classes, 100_000);
    }

    private static int yes(DiagramSpace space, int variable) {
        var accepted = new BitSet();
        accepted.set(1);
        return space.literal(variable, accepted);
    }

    private static PartialReading knowing(DiagramSpace space, int variables, int known, int chosen) {
        var classes = new int[variables];
        Arrays.fill(classes, PartialReading.OPEN);
        classes[known] = chosen;
        return new PartialReading(space, classes);
    }

    /** If the first is yes, the second and the last; otherwise the second, the third and the last. */
    @Test
    void a_question_is_idle_once_both_its_answers_lead_to_what_is_the_same_by_what_is_known() {
        var space = space(4);
        int same = space.and(yes(space, 1), yes(space, 3));
        int either = space.or(space.and(yes(space, 0), same),
                space.and(space.not(yes(space, 0)), space.and(same, yes(space, 2))));
        var known = knowing(space, 4, 2, 1).of(either);
        assertThat(known.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(known.dependsOn(0)).isFalse();
        assertThat(known.dependsOn(1)).isTrue();
        assertThat(known.dependsOn(3)).isTrue();
        assertThat(knowing(space, 4, 2, 0).of(either).dependsOn(0)).isTrue();
    }

    @Test
    @Timeout(20)
    void ways_that_meet_are_read_once() {
        var space = space(70);
        int odd = DiagramSpaceTest.odd(space, 70);
        var open = new BitSet();
        knowing(space, 70, 69, 1).of(odd).addOpenTo(open);
        assertThat(open.cardinality()).isEqualTo(69);
        assertThat(open.get(69)).isFalse();
    }

    /** The bits of the variables 1 and 65 coincide. */
    @Test
    void with_more_than_64_variables_those_whose_bits_coincide_are_told_apart() {
        var space = space(70);
        int late = space.or(yes(space, 3), yes(space, 65));
        var rest = knowing(space, 70, 1, 1).of(late);
        assertThat(rest.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(rest.dependsOn(65)).isTrue();
        assertThat(rest.dependsOn(1)).isFalse();
    }
}
