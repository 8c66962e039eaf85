package org.foramen.store;

/** More writes are waiting than the store takes; the same request may be sent again a little later. */
public final class StoreBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is thrown most when there is least time. */
    StoreBusy() {
        super("too many writes are waiting", null, false, false);
    }
}
