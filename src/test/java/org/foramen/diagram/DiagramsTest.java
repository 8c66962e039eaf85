package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.atLeast;
import static org.foramen.questionnaire.Items.has;
import static org.foramen.questionnaire.Items.is;
import static org.foramen.questionnaire.Items.not;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.Truth;
import org.junit.jupiter.api.Test;

class DiagramsTest {

    private static final int BUDGET = 10_000;

    private static Diagrams compile(Questionnaire questionnaire, Criterion... criteria) {
        var named = new java.util.LinkedHashMap<String, Criterion>();
        IntStream.range(0, criteria.length).forEach(i -> named.put("r" + i, criteria[i]));
        return Diagrams.of(questionnaire, named, List.of(), BUDGET);
    }

    /** A criterion read the plain way: no sharing, no compression, relevance looked up item by item. */
    private static boolean plain(Criterion criterion, Questionnaire questionnaire, int[] codes) {
        return criterion.test(new Criterion.Reading() {
            public Truth among(String linkId, AnswerSet answers) {
                var item = questionnaire.item(linkId).orElseThrow();
                boolean applies = item.relevant().test(this) == Truth.TRUE;
                return Truth.of(applies && answers.contains(codes[questionnaire.position(linkId)]));
            }

            public Truth result(Criterion.Result result) {
                throw new AssertionError();
            }
        }) == Truth.TRUE;
    }

    private static void forEveryCombination(Questionnaire questionnaire, Consumer<int[]> check) {
        var codes = new int[questionnaire.items().size()];
        forEveryCombination(questionnaire, codes, 0, check);
    }

    private static void forEveryCombination(Questionnaire questionnaire, int[] codes, int from, Consumer<int[]> check) {
        if (from == codes.length) {
            check.accept(codes);
            return;
        }
        for (codes[from] = 0; codes[from] <= questionnaire.items().get(from).domain().size(); codes[from]++) {
            forEveryCombination(questionnaire, codes, from + 1, check);
        }
        codes[from] = 0;
    }

    @Test
    void a_diagram_says_what_its_criterion_says_for_every_combination() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new RandomCriteria(seed);
            var criteria = new Criterion[] {random.criterion(), random.criterion(), random.criterion()};
            var evaluation = new Evaluation(compile(random.questionnaire(), criteria));
            var fired = new BitSet();
            forEveryCombination(random.questionnaire(), codes -> {
                evaluation.evaluate(codes, fired);
                for (int i = 0; i < criteria.length; i++) {
                    assertThat(fired.get(i)).isEqualTo(plain(criteria[i], random.questionnaire(), codes));
                }
            });
        }
    }

    @Test
    void the_number_of_combinations_is_exact() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new RandomCriteria(seed);
            var criterion = random.criterion();
            var diagrams = compile(random.questionnaire(), criterion);
            var counted = new long[1];
            forEveryCombination(random.questionnaire(), codes -> {
                if (plain(criterion, random.questionnaire(), codes)) {
                    counted[0]++;
                }
            });
            var witness = new Witness(diagrams.space(), diagrams.variables());
            assertThat(witness.count(diagrams.root("r0"))).isEqualTo(BigInteger.valueOf(counted[0]));
        }
    }

    @Test
    void a_partial_reading_is_exact_about_truth_and_about_what_it_depends_on() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new RandomCriteria(seed);
            var criterion = random.criterion();
            var diagrams = compile(random.questionnaire(), criterion);
            var dice = new Random(seed);
            for (int round = 0; round < 5; round++) {
                checkPartial(random.questionnaire(), diagrams, criterion, dice);
            }
        }
    }

    private static void checkPartial(Questionnaire questionnaire, Diagrams diagrams, Criterion criterion, Random dice) {
        var variables = diagrams.variables();
        var fixed = new int[variables.count()];
        var known = new int[variables.count()];
        for (int v = 0; v < fixed.length; v++) {
            fixed[v] = dice.nextBoolean() ? dice.nextInt(variables.codes(v)) : -1;
            known[v] = fixed[v] < 0 ? PartialReading.OPEN : variables.classOf(v, fixed[v]);
        }
        var seen = new ArrayList<Boolean>();
        var depends = new BitSet();
        forEveryCombination(questionnaire, codes -> {
            for (int v = 0; v < fixed.length; v++) {
                if (fixed[v] >= 0 && codes[v] != fixed[v]) {
                    return;
                }
            }
            boolean here = plain(criterion, questionnaire, codes);
            seen.add(here);
            for (int v = 0; v < fixed.length; v++) {
                if (fixed[v] < 0) {
                    var changed = codes.clone();
                    changed[v] = (codes[v] + 1) % variables.codes(v);
                    if (plain(criterion, questionnaire, changed) != here) {
                        depends.set(v);
                    }
                }
            }
        });
        var rest = new PartialReading(diagrams.space(), known).of(diagrams.root("r0"));
        var expected = seen.contains(true) && seen.contains(false) ? Truth.UNKNOWN : Truth.of(seen.get(0));
        assertThat(rest.truth()).isEqualTo(expected);
        for (int v = 0; v < fixed.length; v++) {
            assertThat(rest.dependsOn(v)).isEqualTo(depends.get(v));
        }
    }

    @Test
    void equal_meanings_are_the_same_node() {
        var age = Items.whole("age", 0, 120);
        var numb = Items.yesNo("numb");
        var questionnaire = new Questionnaire(List.of("only"), List.of(age, numb));
        var diagrams = compile(questionnaire,
                not(any(not(atLeast(age, 65)), not(is(numb, "yes")))),
                all(is(numb, "yes"), atLeast(age, 65), any(atLeast(age, 65), is(numb, "no"))));
        assertThat(diagrams.root("r0")).isEqualTo(diagrams.root("r1"));
    }

    @Test
    void answers_that_no_criterion_tells_apart_share_a_class() {
        var age = Items.whole("age", 0, 120);
        var where = Items.multi("where", "neck", "back", "arm", "leg", "hand", "foot");
        var questionnaire = new Questionnaire(List.of("only"), List.of(age, where));
        var diagrams = compile(questionnaire, atLeast(age, 65), all(atLeast(age, 18), has(where, "neck", "back")));
        assertThat(diagrams.variables().classes(0)).as("under 18, 18 to 64, 65 and over").isEqualTo(3);
        assertThat(diagrams.variables().classes(1)).as("neck or back, or neither").isEqualTo(2);
    }

    @Test
    void the_shortest_example_names_no_more_answers_than_needed() {
        var age = Items.whole("age", 0, 120);
        var numb = Items.yesNo("numb");
        var weak = Items.yesNo("weak");
        var questionnaire = new Questionnaire(List.of("only"), List.of(age, numb, weak));
        var diagrams = compile(questionnaire, any(all(atLeast(age, 65), is(numb, "yes")), is(weak, "yes")));
        var witness = new Witness(diagrams.space(), diagrams.variables());
        assertThat(witness.shortest(diagrams.root("r0")).orElseThrow().byLinkId())
                .isEqualTo(Map.of("age", Answer.of(0), "weak", Answer.of("yes")));
        assertThat(witness.shortest(DiagramSpace.FALSE)).isEmpty();
        assertThat(witness.shortest(DiagramSpace.TRUE)).contains(Answers.NONE);
    }

    @Test
    void too_many_nodes_are_an_error_that_names_the_budget() {
        var items = IntStream.range(0, 24).mapToObj(i -> Items.yesNo("q" + i)).toList();
        var pairs = IntStream.range(0, 12).mapToObj(i -> same(items.get(i), items.get(i + 12))).toList();
        var questionnaire = new Questionnaire(List.of("only"), items);
        assertThatThrownBy(() -> compile(questionnaire, new Criterion.All(pairs)))
                .isInstanceOf(DiagramTooLarge.class).hasMessage("more than 10000 diagram nodes");
    }

    private static Criterion same(Item left, Item right) {
        return any(all(is(left, "yes"), is(right, "yes")), all(not(is(left, "yes")), not(is(right, "yes"))));
    }
}
