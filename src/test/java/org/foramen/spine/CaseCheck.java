package org.foramen.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.foramen.interview.Interview;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Outcome;
import org.foramen.triage.Recommendation;

/** Gives the answers of a case to an interview, and compares what comes of it with what the case expects. */
public record CaseCheck(Interview interview, Answers usual) {

    private record Seen(Outcome outcome, List<String> fired, List<String> asked) {
    }

    /** @throws AssertionError where the case gets something else */
    public void check(Case one) {
        var expect = one.expect();
        var seen = see(one);
        var outcome = seen.outcome();
        assertThat(outcome.consultation().level()).as("consultation, with %s firing", seen.fired()).isEqualTo(expect.consultation());
        expect.imaging().ifPresent(imaging ->
                assertThat(outcome.imaging().level()).as("imaging, with %s firing", seen.fired()).isEqualTo(imaging));
        assertThat(seen.fired()).as("rules that fire").containsAll(expect.fires()).noneMatch(expect.not()::contains);
        assertThat(outcome.flags()).as("flags").containsAll(expect.flags()).noneMatch(expect.noFlags()::contains);
        expect.alternatives().ifPresent(alternatives ->
                assertThat(outcome.alternatives()).as("alternatives").containsExactlyInAnyOrderElementsOf(alternatives));
        assertThat(outcome.notes()).as("notes").containsAll(expect.notes()).noneMatch(expect.noNotes()::contains);
        assertThat(seen.asked()).as("questions asked").noneMatch(expect.notAsked()::contains);
    }

    private Seen see(Case one) {
        if (one.give().equals("asked")) {
            var walk = Walk.of(interview, over(usual, one.answers()));
            return seen(walk.recommendation(), walk.asked());
        }
        var step = interview.next(one.give().equals("all") ? over(usual, one.answers()) : one.answers());
        assertThat(step).as("the answers given are enough for a result").isInstanceOf(Step.Finished.class);
        return seen(((Step.Finished) step).recommendation(), List.of());
    }

    private static Seen seen(Recommendation recommendation, List<String> asked) {
        var fired = new ArrayList<>(recommendation.alsoFired());
        recommendation.reasons().forEach(reason -> fired.add(reason.rule().id()));
        return new Seen(recommendation.outcome(), fired, asked);
    }

    private static Answers over(Answers usual, Answers named) {
        for (var linkId : named.linkIds()) {
            usual = usual.with(linkId, named.to(linkId).orElseThrow());
        }
        return usual;
    }
}
