package org.foramen.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the wrong codes that come from one address, so that nobody can go on guessing.
 *
 * <p>A try counts from its beginning until it turns out to be right, so that many at once are no way around.
 */
public final class HandoverTries {

    public static final int MOST = 5;

    /** As long as a code lives. */
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_ADDRESSES = 100_000;

    private final Clock clock;
    /** In the order of their first tries, so the oldest is the first to be forgotten. */
    private final Map<Network, Tries> byAddress = new LinkedHashMap<>();

    public HandoverTries(Clock clock) {
        this.clock = clock;
    }

    private record Tries(int count, Instant until) {
    }

    /** Begins a try; gives how long to wait instead where there were too many. */
    public synchronized Optional<Duration> begin(String address) {
        var now = clock.instant();
        forget(now);
        var client = Network.of(address);
        var tries = byAddress.getOrDefault(client, new Tries(0, now.plus(WINDOW)));
        if (tries.count() >= MOST) {
            return Optional.of(Duration.between(now, tries.until()));
        }
        byAddress.put(client, new Tries(tries.count() + 1, tries.until()));
        return Optional.empty();
    }

    /** The try was right, or could not be decided: it does not count. */
    public synchronized void forgive(String address) {
        byAddress.computeIfPresent(Network.of(address),
                (client, tries) -> tries.count() > 1 ? new Tries(tries.count() - 1, tries.until()) : null);
    }

    private void forget(Instant now) {
        var oldest = byAddress.values().iterator();
        while (oldest.hasNext() && (!now.isBefore(oldest.next().until()) || byAddress.size() >= MOST_ADDRESSES)) {
            oldest.remove();
        }
    }
}
