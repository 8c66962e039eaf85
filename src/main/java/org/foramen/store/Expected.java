package org.foramen.store;

/** The revision a client believes to be the current one. */
public record Expected(long revision) {

    /** The client does not say. */
    public static final Expected ANY = new Expected(-1);

    void check(long current) {
        if (!equals(ANY) && revision != current) {
            throw new StaleRevision(current);
        }
    }
}
