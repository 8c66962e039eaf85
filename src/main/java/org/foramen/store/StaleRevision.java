package org.foramen.store;

/** The interview was changed since the client read it. */
public final class StaleRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    StaleRevision(long current) {
        super("the interview is at revision " + current);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
