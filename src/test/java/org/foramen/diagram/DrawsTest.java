package org.foramen.diagram;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DrawsTest {

    private final Item numb = Items.yesNo("numb");
    private final Item care = Items.choice("care", "none", "tried");
    private final Item weak = Items.yesNo("weak");

    private Diagrams compile(Criterion criterion) {
        return Diagrams.of(new Questionnaire(List.of("only"), List.of(numb, care, weak)), Map.of("r", criterion), List.of(), 1000);
    }

    private Draws draws(Criterion criterion) {
        var diagrams = compile(criterion);
        return new Draws(diagrams, diagrams.root("r"));
    }

    /** A die that always falls on the same side. */
    private static Random always(double side) {
        return new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public double nextDouble() {
                return side;
            }
        };
    }

    @Test
    void the_share_is_the_part_of_all_complete_sets_of_answers() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new RandomCriteria(seed);
            var criterion = random.criterion();
            var questionnaire = random.questionnaire();
            var diagrams = Diagrams.of(questionnaire, Map.of("r", criterion), List.of(), 10_000);
            var count = new Witness(diagrams.space(), diagrams.variables()).count(diagrams.root("r"));
            assertThat(new Draws(diagrams, diagrams.root("r")).share())
                    .isCloseTo(count.doubleValue() / questionnaire.combinations().doubleValue(), within(1e-12));
        }
    }

    /** Numb and no care, or not numb and weak: 1 * 1 * 4 sets of answers, and 3 * 3 * 1. */
    @Test
    void everybody_of_whom_it_is_true_is_drawn_as_often_as_any_other() {
        var draws = draws(any(all(is(numb, "yes"), is(care, "none")), all(not(is(numb, "yes")), is(weak, "yes"))));
        var dice = new Random(1);
        var drawn = IntStream.range(0, 13_000).mapToObj(i -> Arrays.toString(draws.next(dice))).collect(groupingBy(person -> person, counting()));
        var people = Stream.concat(IntStream.range(0, 4).mapToObj(last -> new int[] {0, 0, last}),
                IntStream.range(0, 9).mapToObj(i -> new int[] {1 + i / 3, i % 3, 0})).map(Arrays::toString).toList();
        assertThat(drawn.keySet()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(drawn.values()).allMatch(times -> 850 < times && times < 1150);
    }

    /** However the sums of the shares are rounded. */
    @Test
    void nobody_is_drawn_of_whom_it_is_not_true() {
        var first = draws(not(is(numb, "yes")));
        assertThat(first.next(always(0))[0]).as("the first answer is impossible").isNotZero();
        var last = draws(is(numb, "yes"));
        assertThat(last.next(always(1))[0]).as("the last answer is impossible").isZero();
        assertThat(draws(is(numb, "no")).next(always(1))[0]).as("only the second is possible").isEqualTo(1);
    }

    @Test
    void all_are_drawn_of_what_is_true_of_all_and_none_of_what_is_true_of_none() {
        assertThat(draws(Criterion.ALWAYS).share()).isEqualTo(1);
        assertThat(draws(Criterion.ALWAYS).next(new Random(1))).hasSize(3);
        assertThat(draws(not(Criterion.ALWAYS)).share()).isZero();
    }

    /** There are 2^60 ways through this diagram. */
    @Test
    @Timeout(20)
    void ways_that_meet_are_followed_once() {
        var items = IntStream.range(0, 60).mapToObj(i -> Items.choice("q" + i, "no", "yes")).toList();
        var criteria = items.stream().map(item -> is(item, "yes")).toList();
        var diagrams = Diagrams.of(new Questionnaire(List.of("only"), items), Map.of(), criteria, 10_000);
        int odd = DiagramSpaceTest.odd(diagrams.space(), 60);
        assertThat(new Draws(diagrams, odd).share()).isCloseTo(0.5, within(1e-9));
    }
}
