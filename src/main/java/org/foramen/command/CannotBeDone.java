package org.foramen.command;

/** A command was understood, and still is not done; the message says why, and what to do. */
public final class CannotBeDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotBeDone(String message) {
        super(message, null, false, false);
    }
}
