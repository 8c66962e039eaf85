package org.foramen.api.problem;

/** A request that is refused in the same bytes for everyone, so that nobody is told why. */
public final class RefusedAlike extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedAlike(Code code) {
        super(code.text(), null, false, false);
        problem = Problem.of(code);
    }

    public Problem problem() {
        return problem;
    }
}
