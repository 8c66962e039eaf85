package org.foramen;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.foramen.access.Clients;
import org.foramen.api.Expiry;
import org.foramen.audit.AuditLog;
import org.foramen.audit.Caller;
import org.foramen.audit.Event;
import org.foramen.pack.Site;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Credentials;
import org.foramen.store.Hash;
import org.foramen.store.Database;
import org.foramen.store.InterviewStore;
import org.foramen.store.VersionStore;

/** What the service does by itself: it says what it serves, seals and sweeps, and tells whether it is ready. */
@Singleton
public final class Upkeep {

    private static final System.Logger LOG = System.getLogger("org.foramen");
    private static final int SWEEP_SECONDS = 20;

    private final ScheduledExecutorService sweeper = thread("sweeper");
    /** A thread of its own: what is revoked must not wait for a long sweep. */
    private final ScheduledExecutorService refresher = thread("refresher");

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent event, Packs packs, InterviewStore store, Expiry expiry, Site site, AuditLog audit) {
        for (var pack : packs.installed()) {
            var certificate = pack.proved().certificate();
            LOG.log(System.Logger.Level.INFO, "pack {0} {1}: {2} questions, {3} rules, proved over {4} combinations of answers in {5} ms",
                    pack.pack().id(), pack.pack().version(), certificate.items(), certificate.rules(),
                    String.format(Locale.ROOT, "%.1e", certificate.combinations().doubleValue()), Long.toString(certificate.took().toMillis()));
            pack.pack().warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, "pack {0}: {1}", pack.pack().id(), warning));
        }
        // They take a second, which nobody who asks for them should wait.
        sweeper.schedule(() -> packs.installed().forEach(ServedPack::cases), SWEEP_SECONDS, TimeUnit.SECONDS);
        sweeper.scheduleWithFixedDelay(() -> sweep(store, expiry, audit), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** What other processes change in the store counts here after this time at the latest. */
    void refresh(@Observes StartupEvent event, Clients clients, Packs packs, VersionStore versions,
                 @ConfigProperty(name = "foramen.refresh") Duration period) {
        clients.refresh();
        refresher.scheduleWithFixedDelay(() -> refresh(clients, packs, versions), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void refresh(Clients clients, Packs packs, VersionStore versions) {
        try {
            clients.refresh();
            packs.follow(versions.current());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "client keys and versions of packs could not be read; those known before still count");
        }
    }

    /** Nothing is swept that could still be sealed. */
    private static void sweep(InterviewStore store, Expiry expiry, AuditLog audit) {
        try {
            expiry.seal();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "interviews about to expire could not be sealed; trying again");
            return;
        }
        store.sweep().whenComplete((erased, failure) -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.WARNING, "expired interviews could not be erased; trying again");
            } else if (erased > 0) {
                audit.add(Event.INTERVIEWS_EXPIRED, Optional.empty(), Caller.SERVICE, erased + " erased");
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        sweeper.shutdownNow();
        refresher.shutdownNow();
    }

    /** Ready when the packs are proved, without which nothing starts, and interviews can be read and are kept for good. */
    @Produces @Singleton @Readiness HealthCheck ready(InterviewStore store, Database database) {
        var nobody = new Credentials("health", Hash.of(new byte[0]));
        return () -> {
            try {
                store.find(nobody);
                var unsafe = database.unsafeSettings();
                return HealthCheckResponse.named("interviews").status(unsafe.isEmpty())
                        .withData("unsafe", unsafe.isEmpty() ? "none" : String.join(", ", unsafe)).build();
            } catch (RuntimeException e) {
                return HealthCheckResponse.down("interviews");
            }
        };
    }
}
