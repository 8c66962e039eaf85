package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.People;
import org.foramen.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WitnessTest {

    /** How many answers of a person fall into another class than the usual one. */
    private static long unusual(Variables variables, Answers person, int[] usual) {
        return IntStream.range(0, usual.length).filter(v -> {
            var item = variables.item(v);
            return variables.classOf(v, item.domain().code(person.to(item.linkId()).orElseThrow())) != usual[v];
        }).count();
    }

    @Test
    void a_way_to_true_leaves_the_usual_as_seldom_as_anybody_of_whom_it_is_true() {
        for (int seed = 0; seed < 30; seed++) {
            var random = new RandomCriteria(seed);
            var criterion = random.criterion();
            var questionnaire = random.questionnaire();
            var diagrams = Diagrams.of(questionnaire, Map.of("r", criterion), List.of(), 10_000);
            var variables = diagrams.variables();
            var dice = new Random(seed);
            var usual = IntStream.range(0, variables.count()).map(v -> dice.nextInt(variables.classes(v))).toArray();
            var fewest = People.all(questionnaire).stream().filter(person -> People.holds(criterion, questionnaire, person))
                    .mapToLong(person -> unusual(variables, person, usual)).min();
            var path = new Witness(diagrams.space(), variables).path(diagrams.root("r"), usual);
            assertThat(path.isPresent()).isEqualTo(fewest.isPresent());
            path.ifPresent(classes -> {
                var person = IntStream.range(0, usual.length)
                        .map(v -> classes[v] == PartialReading.OPEN ? usual[v] : classes[v]).toArray();
                assertThat(diagrams.space().holds(diagrams.root("r"), person)).isTrue();
                assertThat(IntStream.range(0, usual.length).filter(v -> person[v] != usual[v]).count())
                        .isEqualTo(fewest.orElseThrow());
            });
        }
    }

    @Test
    void the_shortest_example_prefers_two_answers_to_three_whichever_they_are() {
        var items = IntStream.range(0, 4).mapToObj(i -> Items.yesNo("q" + i)).toList();
        var diagrams = Diagrams.of(new Questionnaire(List.of("only"), items), Map.of("r", any(
                all(is(items.get(0), "yes"), is(items.get(1), "yes"), is(items.get(2), "yes")),
                all(is(items.get(0), "no"), is(items.get(3), "unsure")))), List.of(), 1000);
        assertThat(new Witness(diagrams.space(), diagrams.variables()).shortest(diagrams.root("r")).orElseThrow().byLinkId())
                .isEqualTo(Map.of("q0", Answer.of("no"), "q3", Answer.of("unsure")));
    }

    /** There are 2^60 ways through this diagram. */
    @Test
    @Timeout(20)
    void ways_that_meet_are_followed_once() {
        var items = IntStream.range(0, 60).mapToObj(i -> Items.choice("q" + i, "no", "yes")).toList();
        var criteria = items.stream().map(item -> is(item, "yes")).toList();
        var diagrams = Diagrams.of(new Questionnaire(List.of("only"), items), Map.of(), criteria, 10_000);
        var witness = new Witness(diagrams.space(), diagrams.variables());
        int odd = DiagramSpaceTest.odd(diagrams.space(), 60);
        assertThat(witness.shortest(odd).orElseThrow().linkIds()).hasSize(60);
        assertThat(witness.count(odd)).as("no, yes or skipped, and yes an odd number of times")
                .isEqualTo(BigInteger.valueOf(3).pow(60).subtract(BigInteger.ONE).divide(BigInteger.TWO));
    }
}
