package org.foramen.fhir;

import java.time.Clock;
import java.time.LocalDate;
import org.foramen.fhir.response.Submitted;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.view.OperationOutcome.Issue;
import org.foramen.view.RecommendationView;
import org.foramen.view.SpokenPack;

/** Works out what a submitted response comes to, or says which questions are open. */
public final class Completion {

    private final Clock clock;

    public Completion(Clock clock) {
        this.clock = clock;
    }

    /** In the whole form a question that was left out is skipped; in the adaptive one it was not asked (U25). */
    public Completed of(Submitted submitted, SpokenPack spoken) {
        var answers = submitted.adaptive() ? submitted.answers() : skippingTheRest(submitted);
        var outcome = submitted.pack().interview().next(answers).<RecommendationView>fold(
                ask -> {
                    throw new Refusal(422, ask.items().stream().map(Completion::open).toList());
                },
                finished -> spoken.recommendation(finished.recommendation(), answers, LocalDate.now(clock)));
        return new Completed(submitted.pack(), spoken, answers, outcome);
    }

    private static Answers skippingTheRest(Submitted submitted) {
        var filled = submitted.pack().interview().skippingTheRest(submitted.answers());
        if (!filled.missing().isEmpty()) {
            throw new Refusal(422, filled.missing().stream().map(Completion::missing).toList());
        }
        return filled.answers();
    }

    private static Issue missing(String linkId) {
        return Issue.error("required", "The question " + linkId + " has to be answered.").at(where(linkId));
    }

    private static Issue open(Item item) {
        return Issue.error("incomplete", "The question " + item.linkId() + " is open. Go on with $next-question.").at(where(item.linkId()));
    }

    private static String where(String linkId) {
        return "QuestionnaireResponse.descendants().where(linkId='" + linkId + "')";
    }
}
