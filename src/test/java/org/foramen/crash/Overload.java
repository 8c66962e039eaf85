package org.foramen.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;
import org.foramen.packaged.PostgresServer;

/**
 * Ten times as many clients at once as the service works for at once, each changing its own interview and coming again a
 * moment after it was sent away; then a look whether everybody was answered, how fast, and what was kept.
 *
 * <p>For longer, from the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.Overload 600}; with
 * {@code postgres} after the seconds it has a PostgreSQL of its own.
 */
final class Overload {

    private static final int TIMES = 10;
    private static final int AT_ONCE = 32;
    private static final String GATE = "foramen.limits.at-once";
    private static final long PAUSE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param normalAfter milliseconds until a lone client was served as before */
    record Outcome(int clients, Latencies admitted, int shed, int lost, long normalAfter, List<String> problems) {
        @Override
        public String toString() {
            return "%d clients: admitted %s; %d sent away; %d lost; normal after %d ms; problems %s"
                    .formatted(clients, admitted, shed, lost, normalAfter, problems);
        }
    }

    /** One client, and the value it was told is kept. */
    private static final class Asking {
        final Told told;
        int acknowledged;
        int asked;

        Asking(Told told) {
            this.told = told;
        }
    }

    private final Queue<Long> admitted = new ConcurrentLinkedQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger shed = new AtomicInteger();
    private final List<Asking> clients = new ArrayList<>();
    private final URI service;
    private volatile boolean over;

    private Overload(URI service) {
        this.service = service;
    }

    /** @param arguments how many seconds, and if need be {@code postgres} */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var outcome = List.of(arguments).contains("postgres") ? onPostgres(Integer.parseInt(arguments[0]))
                : run(Files.createTempDirectory("foramen-overload"), Integer.parseInt(arguments[0]));
        System.out.println(outcome);
        System.exit(outcome.lost() + outcome.problems().size() == 0 ? 0 : 1);
    }

    private static Outcome onPostgres(int seconds) throws IOException, InterruptedException {
        try (var server = PostgresServer.start()) {
            return run(Files.createTempDirectory("foramen-overload"), seconds, new CrashedPostgres(server, server.database()).settings());
        }
    }

    /** @param store where it keeps its interviews, if not in the data folder */
    static Outcome run(Path data, int seconds, String... store) throws IOException, InterruptedException {
        var settings = Stream.concat(Stream.of(store), hasGate() ? Stream.of(GATE + "=" + AT_ONCE) : Stream.of()).toArray(String[]::new);
        try (var running = PackagedService.start(PackagedService.JAR, data, settings)) {
            var overload = new Overload(running.url());
            overload.begin(TIMES * AT_ONCE);
            return overload.press(seconds);
        }
    }

    /** Whether the service counts the requests it is at work on. */
    static boolean hasGate() throws IOException {
        return Files.readString(Path.of("src/main/resources/application.properties")).contains(GATE);
    }

    private void begin(int count) throws IOException, InterruptedException {
        var http = new Http(service);
        for (int i = 0; i < count; i++) {
            clients.add(new Asking(http.begin()));
        }
    }

    private Outcome press(int seconds) throws IOException, InterruptedException {
        double normal = alone(100).percentile(99);
        var working = clients.stream().map(asking -> new Thread(() -> ask(asking), "overload")).toList();
        working.forEach(Thread::start);
        TimeUnit.SECONDS.sleep(seconds);
        over = true;
        for (var one : working) {
            one.join();
        }
        long after = untilNormal(normal);
        int lost = 0;
        for (var asking : clients) {
            var kept = new Http(service).read(asking.told).answers().get("age");
            int value = kept == null ? 0 : kept.intValue();
            lost += value == asking.acknowledged || value == asking.asked ? 0 : 1;
        }
        return new Outcome(clients.size(), Latencies.ofNanos(admitted), shed.get(), lost, after, List.copyOf(problems));
    }

    /** Until it is over. */
    private void ask(Asking asking) {
        var path = "/v1/interviews/" + asking.told.id + "/answers/age";
        try (var line = new OpenLine(service)) {
            while (!over) {
                asking.asked = 1 + (asking.acknowledged + 1) % 100;
                long sent = System.nanoTime();
                var heard = line.put(path, asking.told.token, "{\"value\": " + asking.asked + "}");
                TimeUnit.MILLISECONDS.sleep(heard(asking, heard, System.nanoTime() - sent));
            }
        } catch (IOException e) {
            problems.add("no reply: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many milliseconds it waits before it asks again. */
    private long heard(Asking asking, OpenLine.Heard reply, long nanos) {
        if (reply.status() == 200) {
            asking.acknowledged = asking.asked;
            admitted.add(nanos);
            return 0;
        }
        shed.incrementAndGet();
        if (reply.status() != 503 && reply.status() != 429) {
            problems.add("sent away with " + reply.status());
        } else if (!reply.again()) {
            problems.add("sent away without Retry-After");
        }
        return PAUSE_MILLIS;
    }

    private Latencies alone(int calls) throws IOException, InterruptedException {
        var http = new Http(service);
        var told = http.begin();
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < calls; i++) {
            long sent = System.nanoTime();
            http.put(told, Map.of("age", Http.JSON.valueToTree(i)));
            nanos.add(System.nanoTime() - sent);
        }
        return Latencies.ofNanos(nanos);
    }

    private long untilNormal(double normal) throws IOException, InterruptedException {
        long ended = System.nanoTime();
        while (true) {
            try {
                if (alone(10).percentile(50) <= Math.max(normal, 10)) {
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);
                }
            } catch (Http.Refused e) {
                problems.add("a lone client is sent away");
            }
            if (System.nanoTime() - ended > PATIENCE.toNanos()) {
                return Long.MAX_VALUE;
            }
        }
    }
}
