package org.foramen.api.problem;

import java.util.Map;

/** A request that is not done, and what the client is told. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public Refused(Problem problem) {
        this(problem, Map.of());
    }

    /** @param headers to be sent with the problem */
    public Refused(Problem problem, Map<String, String> headers) {
        super(problem.code().text(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
