package org.foramen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;
import org.foramen.triage.Outcome;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test void a_request_is_measured_by_its_method_template_and_status() {
        new Latencies(registry).record("GET", Optional.of("/v1/packs/{id}"), 200, 3_000_000);
        var timer = registry.get("http.server.requests").tags("method", "GET", "uri", "/v1/packs/{id}", "status", "200").timer();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3);
    }

    @Test void whatever_is_made_up_is_one_series() {
        var latencies = new Latencies(registry);
        for (int i = 0; i < 1000; i++) {
            latencies.record("MADE-UP-" + i, Optional.empty(), 404, 1);
            latencies.record("get", Optional.empty(), 404, 1);
        }
        assertThat(registry.get("http.server.requests").timers()).singleElement().satisfies(meter ->
                assertThat(meter.getId().getTags()).containsExactly(Tag.of("method", "other"), Tag.of("status", "404"), Tag.of("uri", "other")));
    }

    @Test void results_are_counted_by_door_consultation_and_imaging() {
        var counters = new Counters(registry);
        var outcome = Outcome.of(new Consultation("routine", 1, false), new Imaging("none", 0));
        counters.result(Door.EVALUATION, outcome);
        counters.result(Door.EVALUATION, outcome);
        counters.result(Door.INTERVIEW, outcome);
        assertThat(registry.get("foramen.results").tags("door", "evaluation", "consultation", "routine", "imaging", "none").counter().count()).isEqualTo(2);
        assertThat(registry.get("foramen.results").tags("door", "interview").counter().count()).isEqualTo(1);
    }

    @Test void what_is_left_and_what_is_refused_is_counted_by_its_word() {
        var counters = new Counters(registry);
        counters.begun();
        List.of("age", "age", "sex").forEach(counters::unfinished);
        counters.refused("busy");
        assertThat(registry.get("foramen.interviews.begun").counter().count()).isEqualTo(1);
        assertThat(registry.get("foramen.interviews.unfinished").tag("question", "age").counter().count()).isEqualTo(2);
        assertThat(registry.get("foramen.refusals").tag("code", "busy").counter().count()).isEqualTo(1);
    }
}
