package org.foramen.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A client as it is kept.
 *
 * @param key     stands for its key, which is not kept
 * @param revoked since when the key opens nothing
 */
public record KeptClient(Client client, Hash key, Instant created, Optional<Instant> revoked) {

    public boolean isActive() {
        return revoked.isEmpty();
    }
}
