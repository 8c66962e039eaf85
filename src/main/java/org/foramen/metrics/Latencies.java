package org.foramen.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long requests take, by the template of their path.
 *
 * <p>Instead of the framework's own, whose labels hold any path and method that somebody makes up where a request is
 * refused early.
 */
public final class Latencies {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final String OTHER = "other";
    private static final Duration[] BUCKETS = Stream.of(1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500)
            .map(Duration::ofMillis).toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    public Latencies(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Series(String method, String uri, int status) {
    }

    /** @param template of the path; empty when there is no such path */
    public void record(String method, Optional<String> template, int status, long nanos) {
        timers.computeIfAbsent(new Series(METHODS.contains(method) ? method : OTHER, template.orElse(OTHER), status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("http.server.requests").tags("method", series.method(), "uri", series.uri(), "status", String.valueOf(series.status()))
                .serviceLevelObjectives(BUCKETS).register(registry);
    }
}
