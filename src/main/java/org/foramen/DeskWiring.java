package org.foramen;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.foramen.access.Clients;
import org.foramen.access.HandoverCodes;
import org.foramen.access.HandoverTries;
import org.foramen.access.WebhookSecrets;
import org.foramen.api.Desk;
import org.foramen.api.DeskAdmission;
import org.foramen.api.Interviews;
import org.foramen.audit.Audit;
import org.foramen.metrics.Counters;
import org.foramen.store.Database;
import org.foramen.store.DatabaseDeliveryStore;
import org.foramen.store.Vault;
import org.foramen.webhook.Deliverer;
import org.foramen.webhook.Reach;
import org.foramen.webhook.Sender;

/** Where the container meets the hand-over to a clinic: the desk, and what its server is told. */
@Singleton
public final class DeskWiring {

    private static final System.Logger LOG = System.getLogger("org.foramen");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SECONDS = 1;

    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(task -> thread(task, "deliverer"));
    private final ThreadPoolExecutor sending = sending();

    @Produces @Singleton DeskAdmission admission(Clients clients) {
        return new DeskAdmission(clients);
    }

    @Produces @Singleton Desk desk(Interviews interviews, HandoverCodes codes, HandoverTries tries, Audit audit) {
        return new Desk(interviews, codes, tries, audit);
    }

    @Produces @Singleton Deliverer deliverer(Config config, Database database, Clock clock, Vault vault, StoreWiring.Secret secret, Counters counters) {
        var reach = new Reach(config.getValue("foramen.webhooks.private", Boolean.class));
        var sender = new Sender(new WebhookSecrets(secret.bytes()), reach, clock, PATIENCE);
        return new Deliverer(new DatabaseDeliveryStore(database, clock, vault), sender, sending, counters);
    }

    void start(@Observes StartupEvent event, Deliverer deliverer) {
        loop.scheduleWithFixedDelay(() -> deliver(deliverer), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Again and again while there is anything to deliver. */
    private void deliver(Deliverer deliverer) {
        try {
            deliverer.deliver().thenAccept(tried -> {
                if (tried > 0) {
                    loop.execute(() -> deliver(deliverer));
                }
            });
        } catch (RuntimeException e) {
            // Health says it when the store is away.
            LOG.log(System.Logger.Level.DEBUG, "messages to partners wait: {0}", e.getClass().getName());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.shutdownNow();
        sending.shutdownNow();
    }

    /** Threads that are there only while something is sent. */
    private static ThreadPoolExecutor sending() {
        var threads = new ThreadPoolExecutor(Deliverer.AT_ONCE, Deliverer.AT_ONCE, PATIENCE.toSeconds(), TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), task -> thread(task, "webhook"));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
