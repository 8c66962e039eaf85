package org.foramen.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.foramen.interview.Interview;
import org.foramen.interview.Progress;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.spine.Spine;
import org.foramen.triage.Protocol;
import org.foramen.triage.Recommendation;
import org.junit.jupiter.api.Test;

/** The engine and the naive reading of the same YAML agree; skipping questions loses nothing. */
class AgreementTest {

    /** 100 000 in all by default; more with {@code -Dforamen.patients=…}. */
    private static final int PATIENTS = Integer.getInteger("foramen.patients", 100_000);

    private final Spine spine = Spine.load();
    private final Protocol protocol = spine.protocol();
    private final Interview interview = spine.interview();
    private final NaivePack pack = new NaivePack(Path.of("rules/spine"));

    @Test
    void complete_answers_get_the_same_result() {
        var patients = new Patients(pack, 1);
        for (int i = 0; i < PATIENTS * 6 / 10; i++) {
            var person = patients.next();
            var naive = new NaiveTriage(pack, person, true);
            var step = interview.next(answers(person));
            assertThat(step).isInstanceOf(Step.Finished.class);
            var got = ((Step.Finished) step).recommendation();
            assertThat(List.of(got.outcome().consultation().level(), got.outcome().imaging().level(), fired(got),
                    new TreeSet<>(got.outcome().flags()), new TreeSet<>(got.outcome().notes()),
                    new TreeSet<>(got.outcome().alternatives())))
                    .as("patient %d: %s", i, person)
                    .isEqualTo(List.of(naive.level(), naive.imaging(), new TreeSet<>(naive.fired),
                            new TreeSet<>(naive.flags), new TreeSet<>(naive.notes), new TreeSet<>(naive.alternatives)));
        }
    }

    @Test
    void partial_answers_in_any_order_decide_no_rule_wrongly() {
        var patients = new Patients(pack, 2);
        var random = new Random(2);
        for (int i = 0; i < PATIENTS * 2 / 10; i++) {
            var person = patients.next();
            var some = new LinkedHashMap<String, Set<String>>();
            double share = random.nextDouble();
            person.forEach((linkId, answer) -> {
                if (random.nextDouble() < share) {
                    some.put(linkId, answer);
                }
            });
            var decided = interview.decided(answers(some));
            var naive = new NaiveTriage(pack, some, false);
            var whole = new NaiveTriage(pack, person, true);
            assertThat(decided.fired()).as("patient %d", i).containsAll(naive.fired);
            assertThat(decided.ruledOut()).as("patient %d", i).containsAll(naive.ruledOut);
            // What only the engine has decided must hold for this completion at least.
            assertThat(whole.fired).as("patient %d", i).containsAll(decided.fired());
            assertThat(whole.fired).as("patient %d", i).noneMatch(decided.ruledOut()::contains);
        }
    }

    @Test
    void a_walk_that_asks_only_what_is_needed_loses_nothing() {
        var patients = new Patients(pack, 3);
        for (int i = 0; i < PATIENTS * 2 / 10; i++) {
            var person = answers(patients.next());
            var asked = walk(person, i);
            var everything = ((Step.Finished) interview.next(person)).recommendation();
            assertThat(asked.outcome().consultation()).as("patient %d", i).isEqualTo(everything.outcome().consultation());
            if (!asked.outcome().consultation().endsInterview()) {
                assertThat(asked).as("patient %d", i).isEqualTo(everything);
            }
        }
    }

    /** Walks, and checks on the way that the bounds of the progress contain the truth. */
    private Recommendation walk(Answers person, int patient) {
        var answers = Answers.NONE;
        var bounds = new java.util.ArrayList<Progress>();
        var step = interview.next(answers);
        int asked = 0;
        while (step instanceof Step.Ask ask) {
            var item = ask.items().get(0);
            assertThat(answers.has(item.linkId())).as("asked twice").isFalse();
            if (!bounds.isEmpty()) {
                assertThat(ask.progress().atMost()).as("patient %d: the bound never rises", patient)
                        .isLessThanOrEqualTo(bounds.get(bounds.size() - 1).atMost());
            }
            bounds.add(ask.progress());
            answers = answers.with(item.linkId(), person.to(item.linkId()).orElseThrow());
            asked++;
            step = interview.next(answers);
        }
        for (int i = 0; i < bounds.size(); i++) {
            int remaining = asked - i;
            assertThat(remaining).as("patient %d", patient)
                    .isBetween(bounds.get(i).atLeast(), bounds.get(i).atMost());
        }
        return ((Step.Finished) step).recommendation();
    }

    private static Set<String> fired(Recommendation recommendation) {
        var fired = new TreeSet<>(recommendation.alsoFired());
        recommendation.reasons().forEach(reason -> fired.add(reason.rule().id()));
        return fired;
    }

    private Answers answers(Map<String, Set<String>> person) {
        var answers = Answers.NONE;
        for (var entry : person.entrySet()) {
            var domain = protocol.questionnaire().item(entry.getKey()).orElseThrow().domain();
            answers = answers.with(entry.getKey(), answer(domain, entry.getValue()));
        }
        return answers;
    }

    private static Answer answer(Domain domain, Set<String> text) {
        if (text.equals(NaiveTriage.SKIPPED)) {
            return Answer.SKIPPED;
        }
        var first = text.iterator().next();
        return domain instanceof Domain.MultiChoice ? Answer.of(text)
                : domain instanceof Domain.Whole ? Answer.of(Integer.parseInt(first)) : Answer.of(first);
    }
}
