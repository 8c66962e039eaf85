package org.foramen.crash;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of a service under a steady load. Its first fifth warms it up; what it has after that, for a tenth of the
 * time, is compared with what it has in the last tenth.
 *
 * @param kept   interviews that were not erased
 * @param p99    milliseconds, of each measurement
 * @param warm   megabytes of heap in use after a collection when it was warm
 * @param last   the same at the end
 * @param lost   interviews that are not as they were acknowledged
 */
record SoakOutcome(long calls, int kept, List<Footprint> footprints, List<Double> p99, long warm, long last, double seconds, int lost,
                   List<String> problems) {

    /** Of the memory. */
    static final double MOST_DRIFT = 0.05;
    private static final long MOST_MEGABYTES = 6;
    /** A pool may grow by a few. */
    private static final long MOST_GROWN = 6;

    SoakOutcome {
        footprints = List.copyOf(footprints);
        p99 = List.copyOf(p99);
        problems = List.copyOf(problems);
    }

    private long early(ToLongFunction<Footprint> part) {
        int size = footprints.size();
        return Footprint.median(footprints.subList(size / 5, Math.max(size * 3 / 10, size / 5 + 1)), part);
    }

    private long late(ToLongFunction<Footprint> part) {
        return Footprint.median(footprints.subList(footprints.size() * 9 / 10, footprints.size()), part);
    }

    double drift() {
        return (double) late(Footprint::kilobytes) / early(Footprint::kilobytes) - 1;
    }

    /** Nothing refused, nothing lost, and no more files, threads and objects than when it was warm. */
    boolean isSteady() {
        return problems.isEmpty() && lost == 0 && grown(Footprint::files) <= MOST_GROWN && grown(Footprint::threads) <= MOST_GROWN
                && last - warm <= MOST_MEGABYTES;
    }

    private long grown(ToLongFunction<Footprint> part) {
        return late(part) - early(part);
    }

    private double cores() {
        long ticks = footprints.get(footprints.size() - 1).ticks() - footprints.get(0).ticks();
        return ticks / 100.0 / (seconds * (footprints.size() - 1) / footprints.size());
    }

    @Override
    public String toString() {
        var sorted = p99.stream().sorted().toList();
        return ("%d calls, %d interviews kept, %d lost; %.2f cores; memory %.1f MB, %+.1f %% since it was warm; files %d %+d; threads %d %+d; "
                + "heap after a collection %d MB %+d; p99 %.1f ms, at worst %.1f ms; problems %s").formatted(calls, kept, lost, cores(),
                late(Footprint::kilobytes) / 1024.0, 100 * drift(), late(Footprint::files), grown(Footprint::files), late(Footprint::threads),
                grown(Footprint::threads), last, last - warm, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1),
                problems.stream().distinct().limit(5).toList());
    }
}
