package org.foramen.triage;

import java.util.List;
import org.foramen.questionnaire.Criterion;

/** Levels and rules for the tests of this package. */
final class Levels {

    static final Consultation ROUTINE = new Consultation("routine", 0, false);
    static final Consultation SAME_DAY = new Consultation("same_day", 1, false);
    static final Consultation EMERGENCY = new Consultation("emergency_now", 2, true);
    static final Imaging NONE = new Imaging("none", 0);
    static final Imaging XRAY = new Imaging("xray", 1);
    static final Imaging MRI = new Imaging("mri", 2);

    private Levels() {
    }

    static Rule rule(String id, Consultation consultation, Imaging imaging) {
        return new Rule(id, Criterion.ALWAYS, consultation, imaging, false, List.of(), false);
    }

    static Rule locked(String id, Consultation consultation, Imaging imaging) {
        return new Rule(id, Criterion.ALWAYS, consultation, imaging, true, List.of(), false);
    }
}
