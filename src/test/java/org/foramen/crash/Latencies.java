package org.foramen.crash;

import java.util.Arrays;
import java.util.Collection;

/** How long calls took, in milliseconds. */
record Latencies(double[] sorted) {

    static Latencies ofNanos(Collection<Long> nanos) {
        return new Latencies(nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    double percentile(int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latencies that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "%d calls, median %.1f ms, p99 %.1f ms".formatted(count(), percentile(50), percentile(99));
    }
}
