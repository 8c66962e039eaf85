package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.store.Operation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Some threads do random things to one interview, and there is an order that explains what each was told; a few such
 * interviews at once. More of them by {@code -Dforamen.histories}, others by {@code -Dforamen.seed}.
 */
@ParameterizedClass
@EnumSource(Kind.class)
class HistoriesTest {

    private static final int THREADS = 3;

    /** Fewer threads in all than PostgreSQL has connections here. */
    private static final int AT_ONCE = 2;

    @Parameter
    private Kind kind;

    @TempDir
    Path folder;

    private final AtomicLong count = new AtomicLong();
    private InterviewStore store;
    private ExecutorService threads;

    private int histories() {
        return Integer.getInteger("foramen.histories", kind == Kind.SQLITE ? 10_000 : 1_000);
    }

    @Test void every_history_is_linearizable() throws Exception {
        long seed = Long.getLong("foramen.seed", 1);
        threads = Executors.newFixedThreadPool(THREADS * AT_ONCE);
        try (var opened = kind.hasty(folder, Clock.systemUTC())) {
            store = opened;
            for (int done = 0; done < histories(); done += AT_ONCE) {
                var begun = new ArrayList<List<Future<List<Event>>>>();
                for (int i = done; i < done + AT_ONCE; i++) {
                    begun.add(begin(new Random(seed + i)));
                }
                for (int i = 0; i < AT_ONCE; i++) {
                    var history = history(begun.get(i));
                    assertThat(history.isLinearizable()).as("history %d: %s", seed + done + i, history).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Future<List<Event>>> begin(Random random) {
        var interview = Samples.create(store);
        var start = new CyclicBarrier(THREADS);
        return IntStream.range(0, THREADS).mapToObj(thread -> {
            var operations = random.ints(3 + random.nextInt(2)).mapToObj(any -> operation(random)).toList();
            Callable<List<Event>> work = () -> {
                start.await();
                return operations.stream().map(operation -> happen(operation, interview)).toList();
            };
            return threads.submit(work);
        }).toList();
    }

    private static History history(List<Future<List<Event>>> begun) throws Exception {
        var events = new ArrayList<Event>();
        for (var thread : begun) {
            events.addAll(thread.get());
        }
        return new History(events);
    }

    private static Operation operation(Random random) {
        var expected = random.nextInt(3) == 0 ? Expected.ANY : new Expected(random.nextInt(4));
        return switch (random.nextInt(16)) {
            case 0 -> Operation.ERASE;
            case 1, 2 -> new Operation.Sealing(expected, "result " + random.nextInt(3));
            case 3, 4, 5, 6 -> Operation.READ;
            default -> new Operation.Change(expected, "item" + random.nextInt(2), Answer.of(random.nextInt(3)));
        };
    }

    private Event happen(Operation operation, Credentials interview) {
        long called = count.incrementAndGet();
        var outcome = outcome(operation, interview);
        return new Event(operation, outcome, called, count.incrementAndGet());
    }

    private Outcome outcome(Operation operation, Credentials interview) {
        try {
            if (operation instanceof Operation.Change change) {
                return shown(store.change(interview, change.expected(), found -> found.answers().with(change.linkId(), change.answer())));
            } else if (operation instanceof Operation.Sealing sealing) {
                return shown(store.seal(interview, sealing.expected(), "en", found -> bytes(sealing.result())));
            } else if (operation instanceof Operation.Erase) {
                return Outcome.erased(join(store.erase(interview)));
            }
            return Outcome.shown(store.find(interview).map(Register::of));
        } catch (CompletionException e) {
            if (e.getCause() instanceof StaleRevision stale) {
                return Outcome.stale(stale.current());
            } else if (e.getCause() instanceof Sealed) {
                return Outcome.SEALED;
            }
            throw e;
        }
    }

    private static Outcome shown(CompletionStage<Optional<StoredInterview>> reply) {
        return Outcome.shown(join(reply).map(Register::of));
    }
}
