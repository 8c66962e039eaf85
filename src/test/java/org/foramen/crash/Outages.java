package org.foramen.crash;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.foramen.packaged.PackagedService;
import org.foramen.packaged.PostgresServer;

/**
 * Takes PostgreSQL away from the packaged service, by a kill or by letting it hang, and gives it back: until then every
 * call about an interview has to be refused soon, evaluations have to go on, and afterwards all of it by itself.
 *
 * <p>For many, from the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.Outages 200}.
 */
final class Outages {

    private static final int CALLS = 5;
    private static final long PATIENCE_SECONDS = 30;

    /**
     * @param slowestRefusal milliseconds a call took while the database was away
     * @param slowestReturn  milliseconds until a whole interview could be walked through when it was back
     */
    record Outcome(int outages, long slowestRefusal, long slowestReturn, Figures figures) { }

    private final List<String> problems = new ArrayList<>();
    private final PostgresServer server;
    private final InetSocketAddress address;
    private final String evaluation;
    private final Visit visit;
    private long slowestRefusal;
    private long slowestReturn;

    private Outages(PostgresServer server, URI service) throws IOException {
        this.server = server;
        address = new InetSocketAddress("localhost", service.getPort());
        evaluation = "{\"answers\": " + Files.readString(Path.of("src/test/load/routine.json")) + "}";
        visit = new Visit(new Http(service));
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try (var server = PostgresServer.start()) {
            var outcome = run(server, Files.createTempDirectory("foramen-outages"), Integer.parseInt(arguments[0]));
            System.out.println(outcome);
            System.exit(outcome.figures().lost() + outcome.figures().problems().size() == 0 ? 0 : 1);
        }
    }

    static Outcome run(PostgresServer server, Path data, int count) throws IOException, InterruptedException {
        var store = new CrashedPostgres(server, server.database());
        var random = new Random(count);
        try (var service = PackagedService.start(PackagedService.JAR, data, store.settings())) {
            var outages = new Outages(server, service.url());
            outages.visit.pay();
            for (int i = 0; i < count; i++) {
                outages.away(i < 2 ? i == 0 : random.nextBoolean());
            }
            var figures = outages.visit.figures(new Http(service.url()));
            return new Outcome(count, outages.slowestRefusal, outages.slowestReturn,
                    figures.plus(new Figures(0, 0, 0, 0, outages.problems)));
        }
    }

    private void away(boolean killed) throws IOException, InterruptedException {
        if (killed) {
            server.kill();
        } else {
            server.freeze();
        }
        for (int i = 0; i < CALLS; i++) {
            long asked = System.nanoTime();
            if (visit.pay()) {
                problems.add("an interview is walked through without a database");
            }
            slowestRefusal = Math.max(slowestRefusal, millisSince(asked));
            int status = RawCall.send(address, "POST", "/v1/evaluations", evaluation).status();
            if (status != 200) {
                problems.add("an evaluation is refused with " + status);
            }
        }
        if (killed) {
            server.again();
        } else {
            server.thaw();
        }
        long back = System.nanoTime();
        while (!visit.pay()) {
            if (millisSince(back) > TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)) {
                problems.add("it does not go on by itself");
                break;
            }
            LockSupport.parkNanos(20_000_000);
        }
        slowestReturn = Math.max(slowestReturn, millisSince(back));
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
