package org.foramen.interview;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Recommendation;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

/** Walks through random protocols end where paper and pencil does, and ask as they should on the way. */
class RandomWalksTest {

    /** Made anew for every test: a test of changed code must not use what unchanged code has made. */
    private final List<RandomInterview> interviews = IntStream.range(0, 50).mapToObj(RandomInterview::new).toList();

    private void withEverybody(BiConsumer<RandomInterview, Answers> check) {
        for (var random : interviews) {
            IntStream.range(0, 10).mapToObj(random::person).forEach(person -> check.accept(random, person));
        }
    }

    /** One walk: the answers it asked for, the screens on the way, and how it ended. */
    private record Walk(Answers answers, List<Step.Ask> asked, Step.Finished end) {

        static Walk of(RandomInterview random, Answers person) {
            var answers = Answers.NONE;
            var asked = new ArrayList<Step.Ask>();
            var step = random.interview.next(answers);
            while (step instanceof Step.Ask ask) {
                asked.add(ask);
                for (var item : ask.items()) {
                    answers = random.interview.answer(answers, item.linkId(), person.to(item.linkId()).orElseThrow());
                }
                step = random.interview.next(answers);
            }
            return new Walk(answers, asked, (Step.Finished) step);
        }
    }

    private static Set<String> fired(Recommendation recommendation) {
        return Stream.concat(recommendation.reasons().stream().map(reason -> reason.rule().id()),
                recommendation.alsoFired().stream()).collect(toSet());
    }

    private static List<String> safetyNet(RandomInterview random, Paper paper) {
        return random.protocol.safetyNet().shown(line -> line.covers().entrySet().stream()
                .anyMatch(covered -> paper.among(covered.getKey(), covered.getValue()) == Truth.TRUE));
    }

    @Test
    void somebody_asked_everything_gets_what_paper_and_pencil_comes_to() {
        withEverybody((random, person) -> {
            var paper = new Paper(random.protocol, person);
            var end = (Step.Finished) random.interview.next(person);
            assertThat(end.recommendation().outcome()).isEqualTo(paper.outcome);
            assertThat(fired(end.recommendation())).isEqualTo(paper.fired.stream().map(Rule::id).collect(toSet()));
            assertThat(end.recommendation().safetyNet()).isEqualTo(safetyNet(random, paper));
        });
    }

    @Test
    void what_does_not_apply_is_parked_and_the_rest_counts() {
        withEverybody((random, person) -> {
            var paper = new Paper(random.protocol, person);
            var end = random.interview.next(person);
            var parked = random.protocol.questionnaire().items().stream().filter(item -> !paper.applies(item))
                    .map(Item::linkId).toList();
            assertThat(end.parked()).isEqualTo(parked);
            assertThat(end.progress()).isEqualTo(new Progress(person.linkIds().size() - parked.size(), 0, 0));
        });
    }

    @Test
    void skipping_questions_loses_nothing_but_what_an_emergency_leaves_unasked() {
        withEverybody((random, person) -> {
            var paper = new Paper(random.protocol, person);
            var recommendation = Walk.of(random, person).end().recommendation();
            assertThat(recommendation.outcome().consultation()).isEqualTo(paper.outcome.consultation());
            if (!paper.endsInterview()) {
                assertThat(recommendation.outcome()).isEqualTo(paper.outcome);
                assertThat(fired(recommendation)).isEqualTo(paper.fired.stream().map(Rule::id).collect(toSet()));
            }
        });
    }

    @Test
    void what_must_be_asked_is_asked_before_a_result_that_is_no_emergency() {
        withEverybody((random, person) -> {
            var paper = new Paper(random.protocol, person);
            if (!paper.endsInterview()) {
                var answers = Walk.of(random, person).answers();
                assertThat(random.protocol.questionnaire().items()).allSatisfy(item ->
                        assertThat(!item.isAlwaysAsked() || !paper.applies(item) || answers.has(item.linkId())).isTrue());
            }
        });
    }

    @Test
    void only_what_applies_is_asked_on_one_screen_at_a_time_and_nothing_twice() {
        withEverybody((random, person) -> {
            var paper = new Paper(random.protocol, person);
            var seen = new ArrayList<Item>();
            for (var ask : Walk.of(random, person).asked()) {
                assertThat(ask.items()).isNotEmpty().noneMatch(seen::contains)
                        .allMatch(item -> item.screen().equals(ask.screen()))
                        .allMatch(item -> item.isLate() || paper.applies(item));
                seen.addAll(ask.items());
            }
        });
    }

    /** A screen left halfway: answers come one by one. */
    @Test
    void the_progress_bounds_what_is_to_come_and_never_falls_back() {
        withEverybody((random, person) -> {
            var answers = Answers.NONE;
            int left = Walk.of(random, person).answers().linkIds().size();
            int most = random.protocol.questionnaire().items().size();
            while (random.interview.next(answers) instanceof Step.Ask ask) {
                assertThat(ask.progress().answered()).isEqualTo(answers.linkIds().size());
                assertThat(ask.progress().atMost()).isLessThanOrEqualTo(most);
                most = ask.progress().atMost();
                var linkId = ask.items().get(0).linkId();
                answers = random.interview.answer(answers, linkId, person.to(linkId).orElseThrow());
                assertThat(most).isGreaterThanOrEqualTo(1 + remaining(random, person, answers));
            }
            assertThat(answers.linkIds().size()).isLessThanOrEqualTo(left);
        });
    }

    private static int remaining(RandomInterview random, Answers person, Answers given) {
        int remaining = 0;
        var answers = given;
        while (random.interview.next(answers) instanceof Step.Ask ask) {
            var linkId = ask.items().get(0).linkId();
            answers = answers.with(linkId, person.to(linkId).orElseThrow());
            remaining++;
        }
        return remaining;
    }
}
