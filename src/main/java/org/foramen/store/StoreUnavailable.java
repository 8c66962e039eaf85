package org.foramen.store;

/** The file or the database cannot be read or written now; what was asked was not done as far as is known. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(Throwable cause) {
        super("the store cannot be reached", cause);
    }

    /** @param why in words that may stand in a log */
    public StoreUnavailable(String why) {
        super(why);
    }
}
