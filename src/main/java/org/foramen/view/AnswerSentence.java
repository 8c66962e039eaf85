package org.foramen.view;

import java.util.Optional;
import org.foramen.interview.AnswerRejected.Reason;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;

/** Says why an answer cannot be taken; it never repeats the answer. */
public final class AnswerSentence {

    private AnswerSentence() {
    }

    public static String of(Reason reason, Optional<Item> item) {
        return switch (reason) {
            case UNKNOWN_ITEM -> "The pack has no such question.";
            case WRONG_TYPE -> item.map(known -> kind(known.domain())).orElse("This is no answer.");
            case NOT_AN_OPTION -> "This is not one of the options.";
            case OUT_OF_RANGE -> "The number is outside the range.";
            case EXCLUSIVE -> "One of these options cannot be combined with another.";
            case NOTHING_TICKED -> "No option is given; null skips the question.";
            case REQUIRED -> "This question cannot be skipped.";
            case NOT_APPLICABLE -> "Other answers rule this question out.";
        };
    }

    private static String kind(Domain domain) {
        return domain instanceof Domain.Whole ? "This has to be a whole number."
                : domain instanceof Domain.MultiChoice ? "This has to be an array of options." : "This has to be one option.";
    }
}
