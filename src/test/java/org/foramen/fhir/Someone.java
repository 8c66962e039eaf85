package org.foramen.fhir;

import java.util.List;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;

/** People whose outcome is known: all is well with them, but for what is said. */
final class Someone {

    private static final List<Item> ITEMS = SpineDoor.open().pack().pack().protocol().questionnaire().items();

    private Someone() {
    }

    /** Says of every red flag that there is none, and passes over what need not be answered. */
    private static Answers well() {
        var answers = Answers.NONE;
        for (var item : ITEMS) {
            answers = answers.with(item.linkId(), item.isRedFlag() ? item.redFlag().moves().get(0).from() : Answer.SKIPPED);
        }
        return answers.with("age", Answer.of(44)).with("regions", Answer.of(List.of("low_back"))).with("main_symptoms", Answer.of(List.of("pain")))
                .with("pain_score", Answer.of(4)).with("duration", Answer.of("lt_1w")).with("sex", Answer.of("male"))
                .with("urine_signs", Answer.of("no")).with("function", Answer.of("ok")).with("trend", Answer.of("better"));
    }

    static Answers whoCanStayAtHome() {
        return well();
    }

    static Answers whoIsSeenTheSameDay() {
        return well().with("fever", Answer.of("yes"));
    }

    static Answers whoIsSeenWithinDays() {
        return well().with("regions", Answer.of(List.of("upper_back")));
    }

    static Answers whoIsSeenByAppointment() {
        return well().with("duration", Answer.of("gt_12w")).with("care_tried", Answer.of("lt_6w"));
    }

    static Answers inAnEmergency() {
        return well().with("saddle_numbness", Answer.of("yes"));
    }
}
