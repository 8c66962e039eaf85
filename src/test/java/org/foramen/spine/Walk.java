package org.foramen.spine;

import java.util.ArrayList;
import java.util.List;
import org.foramen.interview.Interview;
import org.foramen.interview.Progress;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Recommendation;

/**
 * One interview from start to result, every screen answered from what the person would say.
 *
 * @param asked   the items asked, in order
 * @param screens how many screens that took
 */
record Walk(Answers answers, List<String> asked, int screens, List<Progress> progress, Recommendation recommendation) {

    static Walk of(Interview interview, Answers person) {
        var answers = Answers.NONE;
        var asked = new ArrayList<String>();
        var progress = new ArrayList<Progress>();
        int screens = 0;
        var step = interview.next(answers);
        while (step instanceof Step.Ask ask) {
            screens++;
            progress.add(ask.progress());
            for (var item : ask.items()) {
                answers = answers.with(item.linkId(), person.to(item.linkId()).orElse(Answer.SKIPPED));
                asked.add(item.linkId());
            }
            step = interview.next(answers);
        }
        progress.add(step.progress());
        return new Walk(answers, asked, screens, progress, ((Step.Finished) step).recommendation());
    }

    boolean isEmergency() {
        return recommendation.outcome().consultation().endsInterview();
    }

    List<String> fired() {
        var fired = new ArrayList<>(recommendation.alsoFired());
        recommendation.reasons().forEach(reason -> fired.add(reason.rule().id()));
        return fired;
    }
}
