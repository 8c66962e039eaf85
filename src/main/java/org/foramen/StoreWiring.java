package org.foramen;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.config.Config;
import org.foramen.store.Database;
import org.foramen.store.DatabaseInterviewStore;
import org.foramen.store.DatabaseVersionStore;
import org.foramen.store.InterviewStore;
import org.foramen.store.Lifetimes;
import org.foramen.store.OwnedFolder;
import org.foramen.store.Vault;
import org.foramen.store.VersionStore;

/** Where the container meets what keeps things: the data folder, the secret and the database. */
@Singleton
public final class StoreWiring {

    @Produces @Singleton OwnedFolder folder(Config config) {
        try {
            return OwnedFolder.of(config.getOptionalValue("foramen.data", Path.class).orElse(Path.of("data")));
        } catch (OwnedFolder.Unusable e) {
            throw new ConfigurationException("foramen.data: " + e.getMessage());
        }
    }

    void release(@Disposes OwnedFolder folder) {
        folder.close();
    }

    @Produces @Singleton Path data(OwnedFolder folder) {
        return folder.path();
    }

    @Produces @Singleton Vault vault(Secret secret, SecureRandom random) {
        return new Vault(secret.bytes(), random);
    }

    @Produces @Singleton Database database(Config config, Path data, Clock clock, Vault vault, ExecutorService workers) {
        return Databases.open(config, data, clock, vault, () -> here(workers));
    }

    @Produces @Singleton Lifetimes lifetimes(Config config) {
        try {
            return Lifetimes.keeping(config.getValue("foramen.keep.unfinished", Duration.class), config.getValue("foramen.keep.sealed", Duration.class));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces @Singleton InterviewStore store(Database database, Clock clock, Lifetimes lifetimes, Vault vault) {
        return new DatabaseInterviewStore(database, clock, lifetimes, vault);
    }

    /** To go on where a request is now saves a thread: on its event loop, if it is on one. */
    private static Executor here(Executor workers) {
        var context = Vertx.currentContext();
        return context != null && Context.isOnEventLoopThread() ? task -> context.runOnContext(there -> task.run()) : workers;
    }

    void close(@Disposes InterviewStore store) {
        store.close();
    }

    @Produces @Singleton Secret secret(Config config, Path data, SecureRandom random) {
        return new Secret(Databases.secret(config, data, random));
    }

    /** The service's own. */
    record Secret(byte[] bytes) {
    }

    @Produces @Singleton VersionStore versions(Database database, Clock clock) {
        return new DatabaseVersionStore(database, clock);
    }
}
