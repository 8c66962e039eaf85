package org.foramen.audit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.foramen.access.Network;

/** Lets the same thing through once a minute, so that whoever goes on and on fills no disk. */
public final class Rarely {

    static final int MOST = 1000;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Set<Optional<Network>> met = new HashSet<>();
    private long since;

    public Rarely(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** Whether it is the first such address of this minute, and not one of far too many. */
    public synchronized boolean first(String address) {
        long now = nanoTime.getAsLong();
        if (now - since >= MINUTE) {
            met.clear();
            since = now;
        }
        return met.size() < MOST && met.add(Network.around(address));
    }
}
