import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.store.AnswersJson;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.Hash;
import org.foramen.store.InterviewStore;
import org.foramen.store.Lifetimes;
import org.foramen.store.NewInterview;
import org.foramen.store.Origin;
import org.foramen.store.DatabaseInterviewStore;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.Vault;
import org.foramen.store.StoredInterview;

/**
 * The durable changes that the service makes, without the service. For each number of seconds that it reads it prints
 * a line like the one of {@code wrk.lua}: changes a second, median and 99th percentile in ms, errors.
 *
 * <p>{@code java -cp … StoreAlone.java FOLDER ANSWERS LINK_ID INTERVIEWS CLIENTS}
 */
final class StoreAlone {

    private static final Origin ORIGIN = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.empty());

    private final InterviewStore store;
    private final List<Credentials> interviews;
    private final String linkId;

    private StoreAlone(InterviewStore store, List<Credentials> interviews, String linkId) {
        this.store = store;
        this.interviews = interviews;
        this.linkId = linkId;
    }

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0], "alone.db");
        var answers = AnswersJson.read(Files.readAllBytes(Path.of(arguments[1])));
        var interviews = IntStream.range(0, Integer.parseInt(arguments[3])).mapToObj(StoreAlone::credentials).toList();
        int clients = Integer.parseInt(arguments[4]);
        var clock = Clock.systemUTC();
        var vault = new Vault(new byte[32], new SecureRandom());
        var database = SqliteDatabase.open(file, clock, vault, () -> Runnable::run);
        try (var store = new DatabaseInterviewStore(database, clock, Lifetimes.DEFAULT, vault)) {
            store.keepPack(ORIGIN.packHash(), Map.of()).toCompletableFuture().join();
            interviews.forEach(one ->
                    store.create(new NewInterview(one, ORIGIN, answers)).toCompletableFuture().join());
            var alone = new StoreAlone(store, interviews, arguments[2]);
            var lines = new Scanner(System.in);
            while (lines.hasNextInt()) {
                System.out.println(alone.measure(clients, lines.nextInt()));
            }
        }
    }

    private static Credentials credentials(int number) {
        return new Credentials("interview-" + number, new Hash(ByteBuffer.allocate(32).putInt(number).array()));
    }

    private String measure(int clients, int seconds) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            var working = threads.invokeAll(IntStream.range(0, clients)
                    .<Callable<long[]>>mapToObj(client -> () -> work(client, clients, end)).toList());
            var nanos = LongStream.builder();
            for (var client : working) {
                Arrays.stream(client.get()).forEach(nanos);
            }
            long[] sorted = nanos.build().sorted().toArray();
            return "%d %.2f %.2f 0".formatted(sorted.length / seconds, sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        } finally {
            threads.shutdown();
        }
    }

    /** What each change took; the interviews of one client are no other's. */
    private long[] work(int client, int clients, long end) throws Exception {
        var nanos = LongStream.builder();
        int next = client;
        for (long now = System.nanoTime(); now < end; next = (next + clients) % interviews.size()) {
            store.change(interviews.get(next), Expected.ANY, this::changed).toCompletableFuture().get();
            long then = System.nanoTime();
            nanos.add(then - now);
            now = then;
        }
        return nanos.build().toArray();
    }

    private Answers changed(StoredInterview interview) {
        var answers = interview.answers();
        var changed = Answer.of(40);
        return answers.with(linkId, answers.to(linkId).equals(Optional.of(changed)) ? Answer.of(41) : changed);
    }
}
