package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DiagramSpaceTest {

    private static DiagramSpace space(int variables, int budget) {
        var classes = new int[variables];
        Arrays.fill(classes, 2);
        return new DiagramSpace(classes, budget);
    }

    private static int yes(DiagramSpace space, int variable) {
        var accepted = new BitSet();
        accepted.set(1);
        return space.literal(variable, accepted);
    }

    /** True for an odd number of yes's among the variables from 0 to {@code bound}: no two ways through it are alike. */
    static int odd(DiagramSpace space, int bound) {
        int odd = DiagramSpace.FALSE;
        for (int v = bound - 1; v >= 0; v--) {
            int yes = yes(space, v);
            odd = space.or(space.and(yes, space.not(odd)), space.and(space.not(yes), odd));
        }
        return odd;
    }

    @Test
    void it_counts_what_was_made_and_what_some_diagrams_need() {
        var space = space(3, 100);
        assertThat(space.size()).as("the two ends").isEqualTo(2);
        int first = yes(space, 0);
        int both = space.and(first, yes(space, 1));
        assertThat(space.nodes(both)).isEqualTo(2);
        assertThat(space.nodes(both, yes(space, 1))).as("shared").isEqualTo(2);
        assertThat(space.nodes(both, first)).isEqualTo(3);
        assertThat(space.nodes(DiagramSpace.TRUE)).isZero();
        assertThat(space.size()).isEqualTo(2 + 3);
    }

    @Test
    void the_budget_is_the_number_of_nodes_that_may_be_made() {
        var space = space(3, 2);
        yes(space, 0);
        yes(space, 1);
        yes(space, 0);
        assertThatThrownBy(() -> yes(space, 2)).isInstanceOfSatisfying(DiagramTooLarge.class,
                tooLarge -> assertThat(tooLarge.budget()).isEqualTo(2));
    }

    @Test
    void room_is_made_for_many_nodes() {
        var space = space(1000, 1000);
        var nodes = IntStream.range(0, 1000).map(v -> yes(space, v)).toArray();
        assertThat(space.nodes(nodes)).isEqualTo(1000);
        assertThat(IntStream.of(nodes).map(node -> space.child(node, 1))).containsOnly(DiagramSpace.TRUE);
    }

    /** There are 2^80 ways through this diagram of 159 nodes; each of its parts is looked at once. */
    @Test
    @Timeout(20)
    void what_parts_have_in_common_is_worked_out_once() {
        var space = space(80, 100_000);
        int odd = odd(space, 80);
        int even = space.not(odd);
        assertThat(space.nodes(odd)).isEqualTo(159);
        assertThat(space.not(even)).isEqualTo(odd);
        assertThat(space.and(odd, even)).isEqualTo(DiagramSpace.FALSE);
        assertThat(space.or(odd, even)).isEqualTo(DiagramSpace.TRUE);
        assertThat(space.restrict(odd, 79, 0)).isEqualTo(odd(space, 79));
        assertThat(space.restrict(odd, 79, 1)).isEqualTo(space.not(odd(space, 79)));
        assertThat(space.support(odd).cardinality()).isEqualTo(80);
    }

    /** Beyond 64 variables the bits of two of them coincide. */
    @Test
    void with_more_than_64_variables_those_whose_bits_coincide_are_told_apart() {
        var space = space(130, 1000);
        int early = space.and(yes(space, 1), yes(space, 2));
        int late = space.and(yes(space, 65), yes(space, 129));
        assertThat(space.support(early).stream()).containsExactly(1, 2);
        assertThat(space.support(late).stream()).containsExactly(65, 129);
        assertThat(space.dependsOn(early, 1)).isTrue();
        assertThat(space.dependsOn(early, 65)).isFalse();
        assertThat(space.dependsOn(late, 1)).isFalse();
        assertThat(space.dependsOn(late, 129)).isTrue();
        assertThat(space.restrict(late, 1, 0)).isEqualTo(late);
        assertThat(space.restrict(early, 65, 0)).isEqualTo(early);
        assertThat(space.restrict(late, 129, 1)).isEqualTo(yes(space, 65));
    }

    @Test
    void what_a_variable_cannot_change_is_left_as_it_is() {
        var space = space(3, 100);
        int last = yes(space, 2);
        assertThat(space.restrict(last, 0, 1)).isEqualTo(last);
        assertThat(space.restrict(DiagramSpace.TRUE, 0, 1)).isEqualTo(DiagramSpace.TRUE);
        assertThat(space.dependsOn(DiagramSpace.TRUE, 0)).isFalse();
    }
}
