package org.foramen.api;

import java.security.SecureRandom;
import org.foramen.access.ClientKey;
import org.foramen.store.Client.Kind;

/** A key that nobody was given. */
public record UnknownKey(String text) {

    public UnknownKey() {
        this(ClientKey.create(Kind.PARTNER, new SecureRandom()).reveal());
    }
}
