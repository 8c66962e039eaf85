package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;
import org.foramen.packaged.PostgresServer;

/**
 * A steady load for a long time, at 70 % of what the machine can do as a short trial at the start shows; then a look
 * whether the service has grown, refused anything or lost an answer.
 *
 * <p>From the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.Soak 60} for an hour; with
 * {@code rate=300} it is so many calls a second, and with {@code postgres} it has a PostgreSQL of its own.
 */
final class Soak {

    private static final int CLIENTS = 16;
    private static final double LOAD = 0.7;
    private static final int SAMPLES = 60;
    private static final long LONGEST_BETWEEN_MILLIS = 10_000;

    /** The whole heap is taken at the start, so that what grows later is not the heap finding its size; it is looked at on its own. */
    private static final Map<String, String> WHOLE_HEAP = Map.of("JAVA_TOOL_OPTIONS", "-Xms128m -XX:+AlwaysPreTouch");

    private final PackagedService running;
    private final List<Footprint> footprints = new ArrayList<>();
    private final List<Double> slowest = new ArrayList<>();
    private final List<Long> heaps = new ArrayList<>();

    private Soak(PackagedService running) {
        this.running = running;
    }

    /** @param arguments how many minutes, and if need be {@code postgres} and {@code rate=…} */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var given = List.of(arguments);
        long seconds = TimeUnit.MINUTES.toSeconds(1) * Integer.parseInt(given.get(0));
        double rate = given.stream().filter(one -> one.startsWith("rate=")).mapToDouble(one -> Double.parseDouble(one.substring(5))).findFirst().orElse(0);
        var data = Files.createTempDirectory("foramen-soak");
        var outcome = given.contains("postgres") ? onPostgres(data, seconds, rate) : run(data, seconds, rate);
        System.out.println(outcome);
        System.exit(outcome.isSteady() && outcome.drift() <= SoakOutcome.MOST_DRIFT ? 0 : 1);
    }

    private static SoakOutcome onPostgres(Path data, long seconds, double rate) throws IOException, InterruptedException {
        try (var server = PostgresServer.start()) {
            return run(data, seconds, rate, new CrashedPostgres(server, server.database()).settings());
        }
    }

    /** @param rate calls a second; 0 for what a trial finds */
    static SoakOutcome run(Path data, long seconds, double rate, String... settings) throws IOException, InterruptedException {
        try (var running = PackagedService.start(PackagedService.JAR, data, WHOLE_HEAP, settings)) {
            var soak = new Soak(running);
            double chosen = rate > 0 ? rate : LOAD * soak.trial(Math.max(2, Math.min(30, seconds / 10)));
            System.out.printf("%.0f calls a second%n", chosen);
            return soak.load(seconds, chosen);
        }
    }

    /** How many calls a second it can do, when they come as fast as they are answered; the first half warms it up. */
    private double trial(long seconds) throws IOException, InterruptedException {
        double rate = 0;
        for (int half = 0; half < 2; half++) {
            var told = new Regular.Told();
            Regular.work(clients(0, told), seconds * 500, end -> TimeUnit.NANOSECONDS.sleep(end - System.nanoTime()));
            rate = told.calls().get() / (seconds / 2.0);
        }
        return rate;
    }

    private List<Regular> clients(long period, Regular.Told told) throws IOException {
        var clients = new ArrayList<Regular>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Regular(running.url(), period, period * i / CLIENTS, told));
        }
        return clients;
    }

    private SoakOutcome load(long seconds, double rate) throws IOException, InterruptedException {
        var told = new Regular.Told();
        var clients = clients((long) (CLIENTS * 1e9 / rate), told);
        long between = Math.min(LONGEST_BETWEEN_MILLIS, seconds * 1000 / SAMPLES);
        heap();
        Regular.work(clients, seconds * 1000, end -> measure(end, TimeUnit.MILLISECONDS.toNanos(between), told));
        heap();
        int lost = 0;
        for (var client : clients) {
            lost += client.lost();
        }
        return new SoakOutcome(told.calls().get(), clients.stream().mapToInt(Regular::kept).sum(), footprints, slowest,
                heaps.get(1), heaps.get(heaps.size() - 1), (double) seconds, lost, List.copyOf(told.problems()));
    }

    private void measure(long end, long between, Regular.Told told) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long count = (end - start) / between;
        for (long i = 1; i <= count; i++) {
            TimeUnit.NANOSECONDS.sleep(start + i * between - System.nanoTime());
            if (i == count / 5) {
                heap();
            }
            footprints.add(Footprint.of(running.pid()));
            slowest.add(p99(told));
            System.out.printf("%d s: %s, %d calls, p99 %.1f ms, %d problems%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                    footprints.get(footprints.size() - 1), told.calls().get(), slowest.get(slowest.size() - 1), told.problems().size());
        }
    }

    private static double p99(Regular.Told told) {
        var heard = new ArrayList<Long>();
        for (var nanos = told.nanos().poll(); nanos != null; nanos = told.nanos().poll()) {
            heard.add(nanos);
        }
        return Latencies.ofNanos(heard).percentile(99);
    }

    /** Megabytes of all that is still used, asked for three times in all. */
    private void heap() throws IOException {
        var jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + running.pid(), "GC.class_histogram").start();
        try (var lines = jcmd.inputReader()) {
            var total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
            heaps.add(Long.parseLong(total.split("\\s+")[2]) >> 20);
        }
    }
}
