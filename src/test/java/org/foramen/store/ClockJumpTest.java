package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.join;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clock that is put forward and back: an interview ends when it was said to, and what was swept stays gone. More jumps
 * by {@code -Dforamen.jumps}.
 */
class ClockJumpTest {

    private static final int JUMPS = Integer.getInteger("foramen.jumps", 120);
    private static final Duration OPEN = Lifetimes.DEFAULT.open();
    private static final Duration ALMOST = OPEN.minusSeconds(1);
    private static final List<Duration> STEPS = List.of(Duration.ofHours(2), Duration.ofDays(365), Duration.ofDays(1), ALMOST,
            Duration.ofSeconds(20), Duration.ofMillis(1));

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private InterviewStore store;

    @BeforeEach
    void open() {
        store = Samples.open(folder.resolve("foramen.db"), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> an_interview_lives_as_long_as_was_said() {
        return Stream.of(
                "2026-12-01T08:00:00Z", // any day
                "2028-02-28T12:00:00Z", // into 29 February
                "2028-02-29T12:00:00Z", // out of it
                "2026-03-29T00:30:00Z", // summer time begins in Europe
                "2026-10-25T00:30:00Z", // and ends
                "2026-12-31T23:59:59Z") // over the end of the year
                .flatMap(start -> Stream.of(Duration.ofHours(-2), Duration.ofHours(2))
                        .map(jump -> dynamicTest(start + ", " + jump, () -> livesAsLong(Instant.parse(start), jump))));
    }

    private void livesAsLong(Instant start, Duration jump) {
        set(start);
        var credentials = Samples.create(store);
        var expires = store.find(credentials).orElseThrow().expires();
        assertThat(expires).isEqualTo(start.plus(OPEN));

        set(start.plus(jump));
        join(store.sweep());
        join(Samples.answer(store, credentials, "item", "option"));
        set(expires.minusMillis(1));
        join(store.sweep());
        assertThat(store.find(credentials)).map(StoredInterview::expires).contains(expires);

        set(expires);
        assertThat(store.find(credentials)).isEmpty();
        join(store.sweep());
        set(start);
        assertThat(store.find(credentials)).isEmpty();
    }

    @Test
    void a_year_forward_and_back_brings_nothing_back() {
        var credentials = Samples.create(store);
        join(Samples.seal(store, credentials));
        clock.advance(Duration.ofDays(365));
        join(store.sweep());
        clock.advance(Duration.ofDays(-365));

        assertThat(store.find(credentials)).isEmpty();
    }

    @Test
    void random_jumps_neither_revive_nor_cut_short() {
        var random = new Random(12);
        Map<Credentials, Instant> ends = new HashMap<>();
        Set<Credentials> gone = new HashSet<>();
        for (int jump = 0; jump < JUMPS; jump++) {
            var credentials = Samples.create(store);
            if (random.nextInt(4) == 0) {
                join(Samples.seal(store, credentials));
            }
            ends.put(credentials, store.find(credentials).orElseThrow().expires());

            var step = STEPS.get(random.nextInt(STEPS.size()));
            clock.advance(random.nextBoolean() ? step : step.negated());
            join(store.sweep());
            ends.forEach((one, end) -> {
                if (!clock.instant().isBefore(end)) {
                    gone.add(one);
                }
                assertThat(store.find(one).isEmpty()).as("gone at %s, to end at %s", clock.instant(), end).isEqualTo(gone.contains(one));
            });
            ends.keySet().removeIf(one -> gone.contains(one) && random.nextInt(50) == 0);
        }
        assertThat(gone).hasSizeGreaterThan(JUMPS / 10);
    }

    private void set(Instant instant) {
        clock.advance(Duration.between(clock.instant(), instant));
    }
}
