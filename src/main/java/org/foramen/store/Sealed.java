package org.foramen.store;

/** The interview is sealed: its answers can no longer change. */
public final class Sealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Sealed() {
        super("the interview is sealed");
    }
}
