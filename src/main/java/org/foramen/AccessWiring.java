package org.foramen;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.foramen.access.AccessMode;
import org.foramen.access.Clients;
import org.foramen.access.CurrentClient;
import org.foramen.access.RateLimits;
import org.foramen.api.Admission;
import org.foramen.api.HandoverResource;
import org.foramen.api.guard.KnownClient;
import org.foramen.api.guard.Limits;
import org.foramen.api.guard.OwnOrigin;
import org.foramen.store.ClientStore;
import org.foramen.store.Database;
import org.foramen.store.DatabaseClientStore;

/** Where the container meets who may call, and how often. */
@Singleton
public final class AccessWiring {

    @Produces @Singleton AccessMode mode(Config config) {
        var mode = config.getValue("foramen.access", String.class);
        try {
            return AccessMode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("foramen.access: there is no '" + mode + "' - write open or keys");
        }
    }

    @Produces @Singleton RateLimits rates(Limits limits) {
        return new RateLimits(limits.perAddress(), limits.begunPerAddress(), System::nanoTime);
    }

    @Produces @Singleton OwnOrigin ownOrigin(HandoverResource.PublicUrl url) {
        return new OwnOrigin(url.configured());
    }

    @Produces @Singleton ClientStore clientStore(Database database, Clock clock) {
        return new DatabaseClientStore(database, clock);
    }

    @Produces @Singleton Clients clients(ClientStore store) {
        return new Clients(store::all);
    }

    /** As the guard has found it. */
    @Produces @Singleton CurrentClient currentClient(CurrentVertxRequest current) {
        return () -> KnownClient.of(current.getCurrent());
    }

    @Produces @Singleton Admission admission(AccessMode mode, CurrentClient current) {
        return new Admission(mode, current);
    }
}
