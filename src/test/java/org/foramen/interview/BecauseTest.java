package org.foramen.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Truth;
import org.junit.jupiter.api.Test;

/** The reasons given for a rule are the fewest answers that make it true, found by trying every set of answers. */
class BecauseTest {

    private static List<List<String>> setsBySize(List<String> linkIds) {
        return IntStream.rangeClosed(0, linkIds.size()).boxed().flatMap(size -> sets(linkIds, size)).toList();
    }

    /** In the order of the items: those with the first of them before those without. */
    private static Stream<List<String>> sets(List<String> linkIds, int size) {
        if (size == 0) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, linkIds.size()).boxed().flatMap(i ->
                sets(linkIds.subList(i + 1, linkIds.size()), size - 1).map(rest ->
                        Stream.concat(Stream.of(linkIds.get(i)), rest.stream()).toList()));
    }

    private static boolean suffice(List<String> shown, Criterion criterion, Paper paper, RandomInterview random) {
        return criterion.test(new Criterion.Reading() {
            @Override
            public Truth among(String linkId, AnswerSet answers) {
                var item = random.protocol.questionnaire().item(linkId).orElseThrow();
                return paper.applies(item) && !shown.contains(linkId) ? Truth.UNKNOWN : paper.among(linkId, answers);
            }

            @Override
            public Truth result(Criterion.Result result) {
                throw new AssertionError("only answers are asked about");
            }
        }) == Truth.TRUE;
    }

    private static List<String> expected(Criterion criterion, Paper paper, RandomInterview random) {
        var counted = random.protocol.questionnaire().items().stream().filter(paper::applies).map(Item::linkId)
                .filter(linkId -> criterion.leaves().anyMatch(leaf -> ((Criterion.Among) leaf).linkId().equals(linkId))).toList();
        var first = IntStream.rangeClosed(0, counted.size()).mapToObj(n -> counted.subList(0, n))
                .filter(shown -> suffice(shown, criterion, paper, random)).findFirst().orElseThrow();
        return setsBySize(first).stream().filter(shown -> suffice(shown, criterion, paper, random)).findFirst().orElseThrow();
    }

    @Test
    void reasons_are_the_fewest_of_the_first_answers_that_do() {
        int several = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new RandomInterview(seed);
            for (int i = 0; i < 12; i++) {
                var person = random.person(i);
                var paper = new Paper(random.protocol, person);
                var criterion = random.criterion(3);
                var because = random.interview.because(person, criterion);
                var wanted = paper.holds(criterion) ? Optional.of(expected(criterion, paper, random)) : Optional.<List<String>>empty();
                assertThat(because).isEqualTo(wanted.orElse(List.of()));
                several += because.size() > 2 ? 1 : 0;
            }
        }
        assertThat(several).as("reasons of three answers and more").isGreaterThan(10);
    }
}
