package org.foramen.api.guard;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.foramen.store.Client;

/** Who sent a request, as the guard has found by its key. */
public final class KnownClient {

    private static final String PLACE = KnownClient.class.getName();

    private KnownClient() {
    }

    static void put(RoutingContext context, Client client) {
        context.put(PLACE, client);
    }

    public static Optional<Client> of(RoutingContext context) {
        return Optional.ofNullable(context.get(PLACE));
    }
}
