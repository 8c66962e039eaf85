package org.foramen.audit;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param client  the id of the client's key
 * @param address as the connection or a trusted proxy tells it
 */
public record Caller(Optional<String> client, Optional<String> address) {

    /** The service itself. */
    public static final Caller SERVICE = new Caller(Optional.empty(), Optional.empty());
}
