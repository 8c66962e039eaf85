package org.foramen.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.GivenAnswers;
import org.foramen.interview.AnswerRejected;
import org.foramen.interview.AnswerRejected.Reason;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.serving.ServedPack;
import org.foramen.view.AnswerSentence;

/** Takes the answers of a request, or says of each that cannot be taken what could be sent instead. */
final class AnswerCheck {

    private final ServedPack pack;

    AnswerCheck(ServedPack pack) {
        this.pack = pack;
    }

    /** The answers, all of which are answers to their questions. */
    Map<String, Answer> check(GivenAnswers given) {
        var errors = new ArrayList<ProblemError>();
        for (var one : given.all()) {
            misfit(one).ifPresent(reason -> errors.add(error(one, reason)));
        }
        if (!errors.isEmpty()) {
            throw new Refused(Problem.of(Code.ANSWER_REJECTED, detail(errors)).errors(errors).hint(hint(errors.get(0))));
        }
        return given.byLinkId();
    }

    private static String detail(List<ProblemError> errors) {
        return errors.size() > 1 ? errors.size() + " answers cannot be taken, and so none was."
                : errors.get(0).linkId().map(linkId -> "The answer to " + linkId + " cannot be taken.").orElse("An answer is to no question of the pack.");
    }

    private Optional<Reason> misfit(GivenAnswers.Given given) {
        if (given.answer().isEmpty() && pack.item(given.linkId()).isPresent()) {
            return Optional.of(Reason.WRONG_TYPE);
        }
        try {
            pack.interview().check(given.linkId(), given.answer().orElse(Answer.SKIPPED));
            return Optional.empty();
        } catch (AnswerRejected e) {
            return Optional.of(e.reason());
        }
    }

    private ProblemError error(GivenAnswers.Given given, Reason reason) {
        var item = pack.item(given.linkId());
        var error = ProblemError.at(given.pointer(), AnswerSentence.of(reason, item)).because(name(reason));
        return item.map(known -> allowed(error.about(known.linkId()), known)).orElse(error);
    }

    private static String name(Reason reason) {
        return reason == Reason.UNKNOWN_ITEM ? "unknown-question"
                : reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemError allowed(ProblemError error, Item item) {
        return item.domain() instanceof Domain.Whole whole
                ? error.range(whole.min(), whole.max()) : error.options(item.domain().options());
    }

    private String hint(ProblemError error) {
        var item = error.linkId().flatMap(pack::item);
        return item.map(known -> "Send " + sendable(known.domain()) + ", for example " + body(error, known)
                        + (known.required() ? "." : "; null skips the question."))
                .orElseGet(() -> pack.unknownQuestionHint(last(error)));
    }

    private static String sendable(Domain domain) {
        return domain instanceof Domain.Whole whole ? "a whole number from " + whole.min() + " to " + whole.max()
                : domain instanceof Domain.MultiChoice ? "an array of some of " + String.join(", ", domain.options())
                : "one of " + String.join(", ", domain.options());
    }

    /** A body that would be taken, in the shape of the one that was not. */
    private static String body(ProblemError error, Item item) {
        var domain = item.domain();
        var value = domain instanceof Domain.Whole whole ? Integer.toString(whole.min())
                : domain instanceof Domain.MultiChoice ? "[\"" + domain.options().get(0) + "\"]"
                : "\"" + domain.options().get(0) + "\"";
        return error.pointer().equals(Optional.of("/value")) ? "{\"value\": " + value + "}"
                : "{\"answers\": {\"" + item.linkId() + "\": " + value + "}}";
    }

    private static String last(ProblemError error) {
        var pointer = error.pointer().orElse("");
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
