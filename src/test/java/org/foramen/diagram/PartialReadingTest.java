package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.foramen.questionnaire.Truth;
import org.junit.jupiter.api.Test;

class PartialReadingTest {

    private static final int MANY = 70;

    private final DiagramSpace space = new DiagramSpace(ofEach(2), 1000);

    private static int[] ofEach(int value) {
        var each = new int[MANY];
        Arrays.fill(each, value);
        return each;
    }

    private int yes(int variable) {
        var accepted = new BitSet();
        accepted.set(1);
        return space.literal(variable, accepted);
    }

    private PartialReading.Rest knowingTheSecond(int diagram) {
        var classes = ofEach(PartialReading.OPEN);
        classes[1] = 1;
        return new PartialReading(space, classes).of(diagram);
    }

    /** A node keeps 64 bits for the variables below it, so those of the variables 1 and 65 coincide. */
    @Test void of_more_than_64_variables_a_known_one_is_told_from_an_open_one_64_further() {
        var rest = knowingTheSecond(space.or(yes(3), yes(65)));
        assertThat(rest.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(rest.dependsOn(3)).isTrue();
        assertThat(rest.dependsOn(65)).isTrue();
        assertThat(rest.dependsOn(1)).isFalse();
    }

    @Test void of_more_than_64_variables_what_is_known_leaves_the_rest_open() {
        var rest = knowingTheSecond(space.and(yes(0), space.and(yes(1), yes(65))));
        assertThat(rest.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(rest.dependsOn(0)).isTrue();
        assertThat(rest.dependsOn(1)).isFalse();
        assertThat(rest.dependsOn(65)).isTrue();
    }
}
