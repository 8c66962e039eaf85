package org.foramen.access;

import java.util.Optional;
import org.foramen.store.Client;

/** Who sent the request that is served now, where it came with a key that counts. */
@FunctionalInterface
public interface CurrentClient {

    Optional<Client> now();
}
