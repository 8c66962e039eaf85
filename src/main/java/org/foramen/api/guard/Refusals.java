package org.foramen.api.guard;

import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;

/** What the guards refuse with. */
final class Refusals {

    private Refusals() {
    }

    static Refused of(Code code) {
        return new Refused(Problem.of(code));
    }

    static Refused malformed(String detail) {
        return new Refused(Problem.of(Code.MALFORMED_REQUEST, detail));
    }
}
