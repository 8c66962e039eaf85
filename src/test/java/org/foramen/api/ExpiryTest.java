package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.foramen.pack.PackSource;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.Hash;
import org.foramen.store.InterviewStore;
import org.foramen.store.Lifetimes;
import org.foramen.store.NewInterview;
import org.foramen.store.Origin;
import org.foramen.store.SqliteInterviewStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {

    private static final Answers FINISHED = Answers.NONE.with("saddle_numbness", Answer.of("yes"));
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override public Instant instant() {
            return now;
        }

        @Override public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private ServedPack pack;
    private InterviewStore store;
    private Expiry expiry;

    @BeforeEach
    void open() throws IOException {
        pack = ServedPack.of(PackSource.of(Path.of("rules/spine")), LocalDate.of(2026, 11, 24), System::nanoTime);
        store = SqliteInterviewStore.open(folder.resolve("store.db"), clock, Lifetimes.DEFAULT, () -> Runnable::run);
        store.keepPack(pack.pack().contentHash(), pack.files()).toCompletableFuture().join();
        expiry = new Expiry(store, new Packs(List.of(pack), hash -> pack), new Steps(clock));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Credentials begin(int number, Answers answers) {
        var credentials = new Credentials("interview-%04d".formatted(number), Hash.of(new byte[] {1}));
        var origin = new Origin("spine", pack.pack().contentHash(), "es", Optional.empty(), Optional.empty());
        store.create(new NewInterview(credentials, origin, answers)).toCompletableFuture().join();
        return credentials;
    }

    private void sweepAt(Duration sinceTheBeginning) {
        now = now.plus(sinceTheBeginning);
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

    @Test void what_was_sealed_already_stays_as_it_is() {
        var sealed = begin(1, FINISHED);
        var before = store.seal(sealed, Expected.ANY, "en", stored -> new byte[] {7}).toCompletableFuture().join();
        sweepAt(DAY.minusSeconds(1));
        assertThat(store.find(sealed).orElseThrow().seal().orElseThrow().canonical()).isEqualTo(before.orElseThrow().seal().orElseThrow().canonical());
    }
}
