package org.foramen.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.foramen.metrics.Counters;
import org.foramen.store.Delivery;
import org.foramen.store.DeliveryStore;

/**
 * Delivers every message at least once, unless it fails for more than a day: whoever takes a message must know it again
 * by its id, for an answer can be lost.
 */
public final class Deliverer {

    public static final int AT_ONCE = 8;

    /** Longer than a try takes, the look-up of the name included. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Before the second try, the third, and so on. */
    static final List<Duration> WAITS = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    private static final System.Logger LOG = System.getLogger(Deliverer.class.getName());

    private final DeliveryStore store;
    private final Sender sender;
    private final Executor sending;
    private final Counters counters;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** @param sending where up to {@link #AT_ONCE} can be waited for */
    public Deliverer(DeliveryStore store, Sender sender, Executor sending, Counters counters) {
        this.store = store;
        this.sender = sender;
        this.sending = sending;
        this.counters = counters;
    }

    /** Tries what is due, as much as may be sent at once now; gives how many those were, after they were all tried. */
    public CompletionStage<Integer> deliver() {
        int most = store.isDue() ? free.drainPermits() : 0;
        if (most == 0) {
            return CompletableFuture.completedFuture(0);
        }
        return store.claim(most, LEASE)
                .whenComplete((claimed, failure) -> free.release(failure == null ? most - claimed.size() : most))
                .thenCompose(claimed -> CompletableFuture.allOf(claimed.stream().map(this::attempt).toArray(CompletableFuture[]::new))
                        .thenApply(all -> claimed.size()));
    }

    private CompletableFuture<Void> attempt(Delivery delivery) {
        return CompletableFuture.supplyAsync(() -> sender.send(delivery), sending)
                .thenCompose(problem -> keep(delivery, problem))
                .exceptionally(failure -> {
                    // Nothing is kept of the try, so it comes again when the lease is over.
                    LOG.log(System.Logger.Level.DEBUG, "a message to client {0} is tried again: {1}", delivery.client(), failure.getClass().getName());
                    return null;
                })
                .whenComplete((done, failure) -> free.release());
    }

    private CompletionStage<Void> keep(Delivery delivery, Optional<String> problem) {
        if (problem.isEmpty()) {
            counters.message("delivered");
            return store.finish(delivery.id());
        } else if (delivery.tries() > WAITS.size()) {
            counters.message("given-up");
            LOG.log(System.Logger.Level.WARNING, "a message to client {0} was given up after {1} tries: {2}", delivery.client(),
                    delivery.tries(), problem.get());
            return store.finish(delivery.id());
        }
        counters.message("failed");
        LOG.log(System.Logger.Level.DEBUG, "a message to client {0} was not taken: {1}", delivery.client(), problem.get());
        return store.postpone(delivery.id(), WAITS.get(delivery.tries() - 1));
    }
}
