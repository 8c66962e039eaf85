package org.foramen.api.problem;

/** No interview with this id is opened by this token; nobody is told why. */
public final class InterviewNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InterviewNotFound() {
        super("no such interview", null, false, false);
    }
}
