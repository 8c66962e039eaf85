package org.foramen.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;
import org.foramen.view.Actions;
import org.foramen.view.Json;
import org.foramen.view.ProgressView;
import org.foramen.view.RecommendationView;
import org.foramen.view.ScreenView;
import org.foramen.view.SpokenPack;
import org.foramen.view.StepView;

/** What comes after some answers, in words; both doors go through here, and so give the same bytes. */
public final class Steps {

    private final Clock clock;

    public Steps(Clock clock) {
        this.clock = clock;
    }

    StepView view(ServedPack pack, SpokenPack spoken, Answers answers, Optional<List<String>> assumed) {
        var step = pack.interview().next(answers);
        var next = step.fold(ask -> Optional.of(spoken.screen(ask)), finished -> Optional.<ScreenView>empty());
        var recommendation = step.fold(ask -> Optional.<RecommendationView>empty(),
                finished -> Optional.of(view(finished, spoken, answers)));
        return new StepView(next.isPresent() ? StepView.IN_PROGRESS : StepView.COMPLETED, next,
                ProgressView.of(step.progress()), recommendation, step.parked(), assumed, spoken.locale(), pack.ref(),
                Actions.ofEvaluation(next.isEmpty()));
    }

    /** The recommendation; refused while a question is open. */
    private RecommendationView recommendation(ServedPack pack, SpokenPack spoken, Answers answers) {
        return pack.interview().next(answers).fold(
                ask -> {
                    throw new Refused(Problem.of(Code.QUESTION_OPEN).with("next", spoken.screen(ask)));
                },
                finished -> view(finished, spoken, answers));
    }

    /** The bytes that are sealed, compared and sent. */
    byte[] canonical(ServedPack pack, SpokenPack spoken, Answers answers) {
        return Json.bytes(recommendation(pack, spoken, answers));
    }

    private RecommendationView view(Step.Finished finished, SpokenPack spoken, Answers answers) {
        return spoken.recommendation(finished.recommendation(), answers, LocalDate.now(clock));
    }

    /** Every item that applies and has no answer is taken as skipped. */
    StepView assumingSkipped(ServedPack pack, SpokenPack spoken, Answers given) {
        var filled = pack.interview().skippingTheRest(given);
        if (!filled.missing().isEmpty()) {
            throw new Refused(Problem.of(Code.REQUIRED_MISSING).errors(filled.missing().stream().map(Steps::missing).toList())
                    .hint("Add answers to " + String.join(", ", filled.missing()) + "."));
        }
        return view(pack, spoken, filled.answers(), Optional.of(filled.assumed()));
    }

    private static ProblemError missing(String linkId) {
        return ProblemError.at("/answers/" + linkId, "It is missing.").because("required").about(linkId);
    }
}
