package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;

/**
 * {@code kill -9} of the packaged service while it takes answers over HTTP, then a look at whether it kept what it said
 * it had. Every start but the first recovers from a kill, and is the one killed next.
 *
 * <p>For many kills, from the folder of the project:
 * <pre>
 * mvn -q package -DskipTests
 * java -cp 'target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' org.foramen.crash.Kills 50
 * </pre>
 *
 * <p>With {@code postgres} after the number it has a PostgreSQL of its own, which every other time is killed too.
 */
final class Kills implements AutoCloseable {

    private static final int CLIENTS = 12;
    private static final int MOST_ACKNOWLEDGEMENTS = 3000;
    private static final int LONGEST_LOAD_SECONDS = 30;
    private static final int LONGEST_DELAY_NANOS = 20_000_000;

    private final Path jar;
    private final Path data;
    private final Random random;
    private final CrashedStore store;
    private final List<Told> interviews = new ArrayList<>();
    private PackagedService service;
    private int unheard;
    private int kills;

    Kills(Path jar, Path folder, long seed) throws IOException, InterruptedException {
        this(jar, folder, CrashedStore.sqlite(Files.createDirectory(folder.resolve("copy"))), seed);
    }

    Kills(Path jar, Path folder, CrashedStore store, long seed) throws IOException, InterruptedException {
        this.jar = jar;
        this.store = store;
        data = Files.createDirectory(folder.resolve("data"));
        random = new Random(seed);
        service = PackagedService.start(jar, data, store.settings());
    }

    /** @param arguments how many kills, and if need be {@code postgres} and a seed */
    public static void main(String[] arguments) throws Exception {
        // Else the driver of SQLite complains that it finds nothing to log with.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        boolean postgres = rest.remove("postgres");
        long seed = rest.isEmpty() ? System.nanoTime() : Long.parseLong(rest.get(0));
        var total = Figures.NONE;
        System.out.println("seed " + seed);
        var folder = Files.createTempDirectory("foramen-kills");
        try (var kills = postgres ? new Kills(PackagedService.JAR, folder, CrashedPostgres.start(), seed)
                : new Kills(PackagedService.JAR, folder, seed)) {
            for (int i = Integer.parseInt(arguments[0]); i > 0; i--) {
                var figures = kills.kill();
                System.out.println(figures);
                total = total.plus(figures);
            }
            total = total.plus(kills.readAll());
        }
        System.out.println("all: " + total);
        System.exit(total.lost() + total.problems().size() == 0 ? 0 : 1);
    }

    /** Loads the service, kills it, starts it again and reads back what was written. */
    Figures kill() throws IOException, InterruptedException, SQLException {
        var problems = new ArrayList<String>();
        var clients = load();
        clients.stream().map(Client::failure).filter(Objects::nonNull).map(e -> "a client met " + e)
                .distinct().forEach(problems::add);
        if (!store.isSoundAsLeft(data)) {
            problems.add("the file is not sound after the kill");
        }
        if (kills++ % 2 == 1) {
            store.crash();
        }
        service = PackagedService.start(jar, data, store.settings());
        var begun = clients.stream().flatMap(client -> client.interviews().stream()).toList();
        int lost = lost(begun);
        interviews.addAll(begun);
        unheard += clients.stream().mapToInt(Client::unheard).sum();
        problems.addAll(look());
        return new Figures(1, begun.size(), clients.stream().mapToLong(Client::answers).sum(), lost, problems);
    }

    /** Reads every interview of all kills once more. */
    Figures readAll() throws IOException, InterruptedException {
        return new Figures(0, 0, 0, lost(interviews), List.of());
    }

    private List<Client> load() throws InterruptedException {
        var trigger = new Trigger(1 + random.nextInt(MOST_ACKNOWLEDGEMENTS),
                random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELAY_NANOS), service);
        var http = new Http(service.url());
        var clients = Stream.generate(() -> new Client(http, new Random(random.nextLong()), trigger)).limit(CLIENTS).toList();
        var threads = clients.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        trigger.await(LONGEST_LOAD_SECONDS);
        for (var thread : threads) {
            thread.join();
        }
        return clients;
    }

    private int lost(List<Told> told) throws IOException, InterruptedException {
        var http = new Http(service.url());
        int lost = 0;
        for (var one : told) {
            lost += one.settle(http.read(one));
        }
        return lost;
    }

    private List<String> look() throws SQLException {
        var problems = new ArrayList<String>();
        if (!store.isSound(data)) {
            problems.add("the file is not sound after the restart");
        }
        long known = interviews.stream().filter(one -> !one.acknowledged().equals(State.ERASED)).count();
        int extra = (int) (store.interviews(data) - known);
        if (extra < 0 || extra > unheard) {
            problems.add(extra + " interviews in the file that nobody began");
        }
        return problems;
    }

    @Override
    public void close() {
        service.close();
    }
}
