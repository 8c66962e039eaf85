package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.foramen.audit.Audit;
import org.foramen.metrics.Counters;
import org.foramen.pack.PackSource;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.Hash;
import org.foramen.store.InterviewStore;
import org.foramen.store.MovableClock;
import org.foramen.store.NewInterview;
import org.foramen.store.Origin;
import org.foramen.store.Stores;
import org.foramen.store.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {

    private static final Answers FINISHED = Answers.NONE.with("saddle_numbness", Answer.of("yes"));
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final MeterRegistry counted = new SimpleMeterRegistry();
    private final Journal journal = new Journal(Audit.NONE, new Counters(counted), System::nanoTime);
    private ServedPack pack;
    private InterviewStore store;
    private Expiry expiry;

    @BeforeEach
    void open() throws IOException {
        pack = ServedPack.of(PackSource.of(Path.of("rules/spine")), LocalDate.of(2026, 11, 24), System::nanoTime);
        store = Stores.sqlite(folder.resolve("store.db"), clock, new Vault(new byte[32], new SecureRandom()), () -> Runnable::run);
        store.keepPack(pack.pack().contentHash(), pack.files()).toCompletableFuture().join();
        expiry = new Expiry(store, new Packs(List.of(pack), hash -> pack), new Steps(clock), clock, journal);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Credentials begin(int number, Answers answers) {
        return begin(number, pack.pack().contentHash(), answers);
    }

    private Credentials begin(int number, String packHash, Answers answers) {
        var credentials = new Credentials("interview-%04d".formatted(number), Hash.of(new byte[] {1}));
        var origin = new Origin("spine", packHash, "es", Optional.empty(), Optional.empty());
        store.create(new NewInterview(credentials, origin, answers)).toCompletableFuture().join();
        return credentials;
    }

    private void sweepAt(Duration later) {
        clock.advance(later);
        expiry.seal();
        store.sweep().toCompletableFuture().join();
    }

    @Test void a_finished_interview_is_sealed_in_its_language_before_it_expires_and_kept_for_a_month() {
        var finished = begin(1, FINISHED);
        sweepAt(DAY.minusSeconds(40));
        var seal = store.find(finished).orElseThrow().seal().orElseThrow();
        assertThat(seal.locale()).isEqualTo("es");
        assertThat(seal.canonical()).isEqualTo(new Steps(clock).canonical(pack, pack.in("es"), FINISHED));
        sweepAt(Duration.ofDays(29));
        assertThat(store.find(finished)).isPresent();
        sweepAt(Duration.ofDays(2));
        assertThat(store.find(finished)).isEmpty();
    }

    @Test void one_that_ended_while_the_service_was_down_is_sealed_when_it_is_up_again() {
        var finished = begin(1, FINISHED);
        sweepAt(DAY.plusHours(5));
        assertThat(store.find(finished).orElseThrow().isSealed()).isTrue();
    }

    @Test void nothing_is_sealed_as_long_as_it_may_be_changed_for_more_than_a_minute() {
        var finished = begin(1, FINISHED);
        sweepAt(DAY.minusSeconds(61));
        assertThat(store.find(finished).orElseThrow().isSealed()).isFalse();
    }

    @Test void one_with_a_question_open_is_erased() {
        var open = begin(1, Answers.NONE.with("age", Answer.of(40)));
        sweepAt(DAY.minusSeconds(1));
        assertThat(store.find(open).orElseThrow().isSealed()).isFalse();
        sweepAt(Duration.ofSeconds(1));
        assertThat(store.find(open)).isEmpty();
    }

    @Test void many_are_sealed_at_once_whatever_stands_between_them() {
        var finished = IntStream.range(0, 450)
                .mapToObj(i -> begin(i, i % 3 == 0 ? FINISHED : Answers.NONE)).toList();
        sweepAt(DAY);
        for (int i = 0; i < finished.size(); i++) {
            assertThat(store.find(finished.get(i)).isPresent()).as("interview %d", i).isEqualTo(i % 3 == 0);
        }
    }

    @Test void one_whose_result_cannot_be_worked_out_keeps_no_other_from_being_sealed_and_no_message_is_logged() {
        store.keepPack("broken", Map.of()).toCompletableFuture().join();
        var broken = begin(1, "broken", FINISHED);
        var finished = begin(2, FINISHED);
        expiry = new Expiry(store, new Packs(List.of(pack), hash -> {
            throw new IllegalArgumentException("canary");
        }), new Steps(clock), clock, journal);
        var said = new StringBuilder();
        var listener = new Handler() {
            @Override public void publish(LogRecord line) {
                said.append(line.getMessage()).append(Arrays.toString(line.getParameters())).append(line.getThrown());
            }

            @Override public void flush() {
            }

            @Override public void close() {
            }
        };
        Logger.getLogger(Expiry.class.getName()).addHandler(listener);
        try {
            sweepAt(DAY);
        } finally {
            Logger.getLogger(Expiry.class.getName()).removeHandler(listener);
        }
        assertThat(store.find(broken)).isEmpty();
        assertThat(store.find(finished)).isPresent();
        assertThat(said.toString()).contains("java.lang.IllegalArgumentException").doesNotContain("canary");
    }

    @Test void each_is_counted_once_by_its_result_or_by_the_question_at_which_it_was_left() {
        begin(1, FINISHED);
        begin(2, Answers.NONE);
        begin(3, Answers.NONE.with("age", Answer.of(40)));
        clock.advance(DAY.minusSeconds(10));
        expiry.seal();
        assertThat(counted.find("foramen.interviews.unfinished").counters()).as("they may still go on").isEmpty();
        clock.advance(Duration.ofSeconds(10));
        expiry.seal();
        expiry.seal();
        store.sweep().toCompletableFuture().join();
        expiry.seal();
        assertThat(counted.get("foramen.results").tags("door", "interview", "consultation", "emergency_now").counter().count()).isEqualTo(1);
        assertThat(counted.get("foramen.results").counters()).hasSize(1);
        assertThat(counted.get("foramen.interviews.unfinished").counters().stream().mapToDouble(Counter::count).sum()).isEqualTo(2);
        assertThat(counted.get("foramen.interviews.unfinished").counters()).allSatisfy(one -> assertThat(
                pack.pack().protocol().questionnaire().items()).anyMatch(item -> item.linkId().equals(one.getId().getTag("question"))));
    }

    @Test void what_was_sealed_already_stays_as_it_is() {
        var sealed = begin(1, FINISHED);
        var before = store.seal(sealed, Expected.ANY, "en", stored -> new byte[] {7}).toCompletableFuture().join();
        sweepAt(DAY.minusSeconds(1));
        assertThat(store.find(sealed).orElseThrow().seal().orElseThrow().canonical()).isEqualTo(before.orElseThrow().seal().orElseThrow().canonical());
    }
}
