package org.foramen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.foramen.questionnaire.Answer;

/**
 * Measures durable changes a second, each one answer of an interview of thirty; to be run by hand:
 * {@code java -cp … org.foramen.store.StoreThroughput [folder] [seconds]}.
 */
final class StoreThroughput {

    private static final int ITEMS = 30;
    private static final int OPTIONS = 7;

    private StoreThroughput() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("foramen");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        measure(folder, 32, seconds);
        for (int round = 1; round <= 3; round++) {
            for (int clients : new int[] {1, 32}) {
                System.out.println("round " + round + ", " + measure(folder, clients, seconds));
            }
        }
    }

    private static String measure(Path folder, int clients, int seconds) throws Exception {
        var file = Files.createTempFile(folder, "throughput", ".db");
        var threads = Executors.newFixedThreadPool(clients);
        try (var store = Stores.sqlite(file, Clock.systemUTC(), Samples.VAULT, () -> Runnable::run)) {
            Samples.keepPack(store);
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            var working = threads.invokeAll(IntStream.range(0, clients)
                    .<Callable<long[]>>mapToObj(client -> () -> work(store, end)).toList());
            long[] nanos = LongStream.empty().toArray();
            for (var each : working) {
                nanos = LongStream.concat(Arrays.stream(nanos), Arrays.stream(each.get())).toArray();
            }
            Arrays.sort(nanos);
            return "%d clients: %,d changes/s, median %.2f ms, p99 %.2f ms".formatted(clients, nanos.length / seconds,
                    nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        } finally {
            threads.shutdown();
            delete(folder, file);
        }
    }

    /** What each change took. */
    private static long[] work(InterviewStore store, long end) throws InterruptedException, ExecutionException {
        var nanos = LongStream.builder();
        int answered = 0;
        var credentials = Samples.create(store);
        for (long now = System.nanoTime(); now < end; answered++) {
            if (answered % (ITEMS * OPTIONS) == 0) {
                credentials = Samples.create(store);
            }
            String linkId = "question_number_" + answered % ITEMS;
            var answer = Answer.of("option_" + answered / ITEMS % OPTIONS);
            store.change(credentials, Expected.ANY, interview -> interview.answers().with(linkId, answer))
                    .toCompletableFuture().get();
            long then = System.nanoTime();
            nanos.add(then - now);
            now = then;
        }
        return nanos.build().toArray();
    }

    private static void delete(Path folder, Path file) throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(folder.resolve(file.getFileName() + suffix));
        }
    }
}
