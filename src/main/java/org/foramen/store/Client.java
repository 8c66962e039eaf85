package org.foramen.store;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls: a partner, whose key anybody may see, or a device, whose key is a secret.
 *
 * @param id        by which operators name it; no secret
 * @param name      for operators
 * @param origins   the web origins whose pages may send the key
 * @param perMinute so many requests may come with the key in a minute
 * @param webhook   where a partner is told of finished interviews
 */
public record Client(String id, Kind kind, String name, Set<String> origins, int perMinute, int perDay,
                     Optional<URI> webhook) {

    public Client {
        origins = Set.copyOf(origins);
    }

    /** What a client is. */
    public enum Kind {
        PARTNER, DEVICE
    }

    public boolean isPartner() {
        return kind == Kind.PARTNER;
    }
}
