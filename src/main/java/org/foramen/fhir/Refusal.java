package org.foramen.fhir;

import java.util.List;
import org.foramen.view.OperationOutcome;
import org.foramen.view.OperationOutcome.Issue;

/** A request that is not done, and what a FHIR client is told. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient OperationOutcome outcome;

    public Refusal(int status, List<Issue> issues) {
        super("refused with " + status, null, false, false);
        this.status = status;
        this.outcome = OperationOutcome.of(issues);
    }

    public static Refusal of(int status, String code, String text) {
        return new Refusal(status, List.of(Issue.error(code, text)));
    }

    public static Refusal malformed(String text) {
        return of(400, "structure", text);
    }

    public int status() {
        return status;
    }

    public OperationOutcome outcome() {
        return outcome;
    }
}
