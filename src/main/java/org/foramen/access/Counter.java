package org.foramen.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts for many at once. Whoever is silent for as long as the limit looks back has everything again, and is forgotten. */
final class Counter {

    /** For each of the limits: a few megabytes, whoever calls. The one seen least is forgotten first. */
    private static final int MOST = 10_000;

    private final Cache<Object, Bucket> buckets;
    private final TimeMeter time;

    Counter(Duration window, LongSupplier nanoTime) {
        buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(window).ticker(nanoTime::getAsLong)
                .executor(Runnable::run).build();
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanoTime.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    Count count(Object who, Limit limit) {
        var probe = buckets.get(who, first -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        return new Count(limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(bandwidth -> {
            var capacity = bandwidth.capacity(limit.most());
            return limit.steady() ? capacity.refillGreedy(limit.most(), limit.window()) : capacity.refillIntervally(limit.most(), limit.window());
        }).build();
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
