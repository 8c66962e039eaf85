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
    void a_way_around_others_leaves_the_usual_as_seldom_as_anybody_of_whom_they_are_false() {
        int none = 0;
        for (int seed = 0; seed < 25; seed++) {
            var random = new RandomCriteria(seed);
            var wanted = random.criterion();
            var others = List.of(random.criterion(), random.criterion(), random.criterion());
            var questionnaire = random.questionnaire();
            var diagrams = Diagrams.of(questionnaire, Map.of("r", wanted), others, 10_000);
            var variables = diagrams.variables();
            var dice = new Random(seed);
            var usual = IntStream.range(0, variables.count()).map(v -> dice.nextInt(variables.classes(v))).toArray();
            var fewest = People.all(questionnaire).stream().filter(person -> People.holds(wanted, questionnaire, person))
                    .filter(person -> others.stream().noneMatch(other -> People.holds(other, questionnaire, person)))
                    .mapToLong(person -> unusual(variables, person, usual)).min();
            var avoided = others.stream().map(diagrams::compile).toList();
            var path = new Witness(diagrams.space(), variables).path(diagrams.root("r"), avoided, usual);
            assertThat(path.isPresent()).isEqualTo(fewest.isPresent());
            none += path.isPresent() ? 0 : 1;
            path.ifPresent(classes -> {
                var person = Witness.along(classes, usual);
                assertThat(diagrams.space().holds(diagrams.root("r"), person)).isTrue();
                assertThat(avoided).noneMatch(other -> diagrams.space().holds(other, person));
                assertThat(IntStream.range(0, usual.length).filter(v -> person[v] != usual[v]).count())
                        .isEqualTo(fewest.orElseThrow());
            });
        }
        assertThat(none).as("sometimes there is nobody").isBetween(2, 23);
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
