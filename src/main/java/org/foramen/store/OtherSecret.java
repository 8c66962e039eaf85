package org.foramen.store;

/** The store began with another secret, without which nothing in it can be read. */
public final class OtherSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherSecret() {
        super("the interviews are encrypted with another secret than this one - give back the key file they began with");
    }
}
