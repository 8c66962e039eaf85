package org.foramen.store;

import java.time.Instant;

/**
 * A sealed interview whose result a code opens once.
 *
 * @param expires from this instant on the code opens nothing
 */
public record HandedOver(StoredInterview interview, Instant expires) {

    /** The language of the result. */
    public String sealedIn() {
        return interview.seal().orElseThrow().locale();
    }
}
