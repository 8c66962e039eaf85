package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.begun;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.hash;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random sequences of operations: the store and the model say the same every time. */
class ModelTest {

    private static final int SEQUENCES = 2500;
    private static final int OPERATIONS = 30;
    private static final List<Duration> JUMPS = List.of(Duration.ofMillis(1), Duration.ofHours(12),
            Duration.ofDays(1).minusMillis(1), Duration.ofDays(1), Duration.ofDays(30).minusMillis(1));

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final ModelStore model = new ModelStore(clock);
    private final List<Runnable> unchecked = new ArrayList<>();
    private Random random;
    private InterviewStore store;
    private List<Credentials> interviews;

    @Test
    void the_store_does_what_the_model_does() throws Exception {
        var file = folder.resolve("foramen.db");
        store = Samples.hasty(file, clock);
        for (int seed = 0; seed < SEQUENCES; seed++) {
            random = new Random(seed);
            interviews = new ArrayList<>(List.of(Samples.credentials()));
            for (int i = 0; i < OPERATIONS; i++) {
                operate("sequence " + seed + ", operation " + i, seed);
            }
            check();
            if (seed % 500 == 0) {
                store.close();
                store = Samples.hasty(file, clock);
            }
        }
        try (var raw = RawFile.open(file)) {
            assertThat(RawFile.text(raw, "PRAGMA integrity_check")).isEqualTo("ok");
        }
        store.close();
    }

    private void operate(String when, int seed) {
        var interview = interviews.get(random.nextInt(interviews.size()));
        var credentials = random.nextInt(8) > 0 ? interview : new Credentials(interview.id(), hash(-1));
        var expected = random.nextInt(4) > 0 ? Expected.ANY : new Expected(random.nextInt(4));
        switch (random.nextInt(16)) {
            case 0, 1 -> {
                var begun = begun(Samples.credentials());
                interviews.add(begun.credentials());
                compare(when + ", create", () -> model.create(begun), store.create(begun));
            }
            case 2, 3 -> createWithKey(when + ", create with key", seed);
            case 4 -> compare(when + ", erase", () -> model.erase(credentials), store.erase(credentials));
            case 5 -> compare(when + ", sweep", model::sweep, store.sweep());
            case 6 -> {
                check();
                clock.advance(JUMPS.get(random.nextInt(JUMPS.size())));
            }
            case 7 -> {
                byte[] result = bytes("result " + random.nextInt());
                compare(when + ", seal", () -> model.seal(credentials, expected, "en", i -> result),
                        store.seal(credentials, expected, "en", i -> result));
            }
            case 8, 9 -> {
                check();
                assertThat(store.find(credentials)).as(when + ", find").isEqualTo(model.find(credentials));
            }
            default -> {
                var change = randomChange();
                compare(when + ", change", () -> model.change(credentials, expected, change),
                        store.change(credentials, expected, change));
            }
        }
    }

    /** One after the other: the model knows no twins. */
    private void createWithKey(String when, int seed) {
        check();
        var begun = begun(Samples.credentials());
        var key = new IdempotencyKey(hash(-seed), hash(random.nextInt(8) / 7));
        var created = compare(when, () -> model.create(begun, key), store.create(begun, key));
        check();
        if (created instanceof Created fresh) {
            interviews.add(new Credentials(fresh.interview().id(), begun.credentials().token()));
        }
    }

    private Function<StoredInterview, Answers> randomChange() {
        String linkId = "item" + random.nextInt(3);
        var options = List.of("a" + random.nextInt(3), "b");
        var answer = List.of(Answer.of(options), Answer.of("c"), Answer.of(random.nextInt(3)), Answer.SKIPPED)
                .get(random.nextInt(4));
        int kind = random.nextInt(6);
        return interview -> {
            if (kind == 0) {
                throw new IllegalArgumentException("refused at revision " + interview.revision());
            }
            return kind == 1 ? interview.answers().without(linkId) : interview.answers().with(linkId, answer);
        };
    }

    /** What the model says now must be what the store says in the end. */
    private Object compare(String when, Supplier<?> modelled, CompletionStage<?> stored) {
        var expected = outcome(modelled);
        unchecked.add(() -> assertThat(outcome(() -> join(stored))).as(when).isEqualTo(expected));
        return expected;
    }

    private void check() {
        unchecked.forEach(Runnable::run);
        unchecked.clear();
    }

    private static Object outcome(Supplier<?> operation) {
        try {
            return operation.get();
        } catch (CompletionException e) {
            return e.getCause().toString();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
