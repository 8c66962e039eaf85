package org.foramen.pack;

import java.util.List;
import java.util.OptionalInt;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Domain;

/**
 * What the raw answers of an item mean to conditions: being unsure and skipping may stand for another answer.
 *
 * @param unsure     the code of the option {@code unsure}, where there is one
 * @param unsureAs   what that option is read as: another answer, or itself
 * @param skippedAs  what skipping is read as; nothing when it is as if never asked
 */
record Policy(OptionalInt unsure, OptionalInt unsureAs, OptionalInt skippedAs) {

    static final String UNSURE = "unsure";

    static Policy none() {
        return new Policy(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** Unsure stays an answer of its own, and skipping is the same. */
    static Policy ofUnsure(Domain domain) {
        var code = OptionalInt.of(domain.code(unsureOf(domain)));
        return new Policy(code, code, code);
    }

    Policy readingUnsureAs(int code) {
        return new Policy(unsure, OptionalInt.of(code), OptionalInt.of(code));
    }

    static Policy readingSkippedAs(int code) {
        return new Policy(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(code));
    }

    static Answer unsureOf(Domain domain) {
        return domain instanceof Domain.MultiChoice ? Answer.of(List.of(UNSURE)) : Answer.of(UNSURE);
    }

    /** Whether a condition can ever see {@code unsure}. */
    boolean hidesUnsure() {
        return unsure.isPresent() && !unsure.equals(unsureAs);
    }

    /** What a raw answer is read as; nothing when no condition on it can hold. */
    OptionalInt effective(int raw, Domain domain) {
        if (raw == domain.skipped()) {
            return skippedAs;
        }
        return unsure.equals(OptionalInt.of(raw)) ? unsureAs : OptionalInt.of(raw);
    }
}
