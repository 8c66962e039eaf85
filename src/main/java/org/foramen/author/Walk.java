package org.foramen.author;

import java.util.ArrayList;
import java.util.List;
import org.foramen.interview.Interview;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Recommendation;

/**
 * One interview from start to result, every screen answered from what the person would say.
 *
 * @param asked   the items asked, in order
 * @param screens how many screens that took
 */
public record Walk(Answers answers, List<String> asked, int screens, Recommendation recommendation) {

    public Walk {
        asked = List.copyOf(asked);
    }

    /** @param person with an answer to every question */
    public static Walk of(Interview interview, Answers person) {
        var answers = Answers.NONE;
        var asked = new ArrayList<String>();
        int screens = 0;
        var step = interview.next(answers);
        while (step instanceof Step.Ask ask) {
            screens++;
            for (var item : ask.items()) {
                answers = answers.with(item.linkId(), person.to(item.linkId()).orElseThrow());
                asked.add(item.linkId());
            }
            step = interview.next(answers);
        }
        return new Walk(answers, asked, screens, ((Step.Finished) step).recommendation());
    }

    public boolean endsEarly() {
        return recommendation.outcome().consultation().endsInterview();
    }

    public String consultation() {
        return recommendation.outcome().consultation().level();
    }

    public String imaging() {
        return recommendation.outcome().imaging().level();
    }

    /** All rules that fired, those that count first. */
    public List<String> fired() {
        var fired = new ArrayList<String>();
        recommendation.reasons().forEach(reason -> fired.add(reason.rule().id()));
        fired.addAll(recommendation.alsoFired());
        return fired;
    }
}
