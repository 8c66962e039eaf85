package org.foramen.store;

/** An idempotency key that cannot be used, or not now. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be used. */
    public enum Reason {
        IN_PROGRESS("a request with the same key is being worked on"),
        SPENT("the interview of this key has gone on, or is erased"),
        OTHER_REQUEST("the key was used for a different request");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    KeyRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
