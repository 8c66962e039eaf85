package org.foramen.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.foramen.store.Delivery;
import org.foramen.store.DeliveryStore;

/** What a database does with messages, in memory. */
final class Outbox implements DeliveryStore {

    private final Clock clock;
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<String, Instant> due = new LinkedHashMap<>();

    Outbox(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
        due.put(delivery.id(), clock.instant());
    }

    synchronized boolean isEmpty() {
        return deliveries.isEmpty();
    }

    @Override
    public synchronized boolean isDue() {
        return due.values().stream().anyMatch(at -> !at.isAfter(clock.instant()));
    }

    @Override
    public synchronized CompletionStage<List<Delivery>> claim(int most, Duration lease) {
        var claimed = new ArrayList<Delivery>();
        due.entrySet().stream().filter(entry -> !entry.getValue().isAfter(clock.instant())).limit(most).toList().forEach(entry -> {
            var before = deliveries.get(entry.getKey());
            var delivery = new Delivery(before.id(), before.tries() + 1, before.client(), before.webhook(), before.interview());
            deliveries.put(delivery.id(), delivery);
            entry.setValue(clock.instant().plus(lease));
            claimed.add(delivery);
        });
        return CompletableFuture.completedFuture(claimed);
    }

    @Override
    public synchronized CompletionStage<Void> postpone(String id, Duration wait) {
        due.put(id, clock.instant().plus(wait));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<Void> finish(String id) {
        deliveries.remove(id);
        due.remove(id);
        return CompletableFuture.completedFuture(null);
    }
}
