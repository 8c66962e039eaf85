package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.packaged.LaterPack;
import org.foramen.packaged.PackagedService;
import org.foramen.packaged.PostgresServer;

/**
 * Two services with one secret on one PostgreSQL, behind a balancer: the first on the pack of the build, the second on a
 * later version of it, as during a rolling upgrade.
 *
 * <p>How to run it for longer stands in the README: so many answers under which the first service is killed.
 */
final class Replicas implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int RACERS = 10;
    private static final int OK = 200;
    private static final int STALE = 412;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final PostgresServer server;
    private final String database;
    private final List<PackagedService> services = new ArrayList<>();
    private final RoundRobin balancer;

    Replicas(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        server = PostgresServer.start();
        database = server.database();
        services.add(start("first"));
        services.add(start("second", "foramen.packs=" + LaterPack.in(folder.resolve("later"))));
        balancer = new RoundRobin(services.stream().map(PackagedService::url).toList());
    }

    /** @param arguments how many answers are acknowledged before the kill */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try (var replicas = new Replicas(Files.createTempDirectory("foramen-replicas"))) {
            System.out.println("answered on either: " + replicas.goOnOnEither(20));
            System.out.println("winners of " + RACERS + " with the same If-Match, 20 times: " + replicas.winners(20));
            System.out.println("versions: " + replicas.versions());
            System.out.println("killed one: " + replicas.killOne(Integer.parseInt(arguments[0])));
        }
        System.exit(0);
    }

    private PackagedService start(String name, String... more) throws IOException, InterruptedException {
        var settings = Stream.concat(Stream.of("foramen.store.url=" + database, "foramen.store.user=" + PostgresServer.USER,
                "foramen.store.password=" + PostgresServer.PASSWORD, "foramen.key-file=" + folder.resolve("shared.key")), Stream.of(more));
        return PackagedService.start(PackagedService.JAR, Files.createDirectories(folder.resolve(name)), settings.toArray(String[]::new));
    }

    /** Every answer is acknowledged with all the ones before it, whoever took those. Gives how many each service took. */
    List<Integer> goOnOnEither(int answers) throws IOException, InterruptedException {
        var http = new Http(balancer.url());
        var told = http.begin();
        for (int age = 1; age <= answers; age++) {
            var state = http.put(told, age(age));
            if (state.revision() != age || !state.answers().equals(age(age))) {
                throw new IllegalStateException("an answer of the other service was not there");
            }
        }
        return IntStream.range(0, services.size()).mapToObj(balancer::served).toList();
    }

    private static Map<String, JsonNode> age(int age) {
        return Map.of("age", IntNode.valueOf(age));
    }

    /** How many of those that expect the same revision at the same time have won, in each round. */
    List<Long> winners(int rounds) throws IOException, InterruptedException {
        var told = new Http(balancer.url()).begin();
        var winners = new ArrayList<Long>();
        for (int round = 0; round < rounds; round++) {
            int revision = round;
            var replies = IntStream.range(0, RACERS).mapToObj(racer -> race(told, revision, (RACERS * revision + racer) % 121)).toList();
            var statuses = replies.stream().map(CompletableFuture::join).toList();
            if (!statuses.stream().allMatch(status -> status == OK || status == STALE)) {
                throw new IllegalStateException("unexpected replies " + statuses + "\n" + errors());
            }
            winners.add(statuses.stream().filter(status -> status == OK).count());
        }
        return winners;
    }

    private String errors() {
        return services.stream().flatMap(service -> service.log().stream()).filter(line -> line.contains("ERROR")).collect(Collectors.joining("\n"));
    }

    private CompletableFuture<Integer> race(Told told, int revision, int age) {
        return client.sendAsync(HttpRequest.newBuilder(balancer.url().resolve("/v1/interviews/" + told.id + "/answers/age"))
                .header("Authorization", "Bearer " + told.token).header("Content-Type", "application/json")
                .header("If-Match", "\"" + revision + "-en-json\"").PUT(HttpRequest.BodyPublishers.ofString("{\"value\": " + age + "}")).build(),
                HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** For an interview begun on each service, the versions it was given by each of them afterwards. */
    List<List<String>> versions() throws IOException, InterruptedException {
        var versions = new ArrayList<List<String>>();
        for (var began : services) {
            var told = new Http(began.url()).begin();
            var seen = new ArrayList<String>();
            for (var service : services) {
                new Http(service.url()).put(told, age(40 + seen.size()));
                seen.add(version(service.url(), told));
            }
            versions.add(seen);
        }
        return versions;
    }

    private String version(URI service, Told told) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/v1/interviews/" + told.id)).header("Authorization", "Bearer " + told.token).build();
        return Http.JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).at("/pack/version").textValue();
    }

    /**
     * What became of answers while a service was killed.
     *
     * @param lost those that were acknowledged and are not there
     */
    record Outcome(long acknowledged, long retried, int lost) {
    }

    /** Answers through the balancer, again until each is acknowledged; kills the first service on the way, and goes on without it. */
    Outcome killOne(int after) throws IOException, InterruptedException {
        var acknowledged = new AtomicLong();
        var retried = new AtomicLong();
        var begun = IntStream.range(0, CLIENTS).mapToObj(i -> new Counting(new Http(balancer.url()), acknowledged, retried)).toList();
        var threads = begun.stream().map(one -> new Thread(() -> one.run(2L * after))).toList();
        threads.forEach(Thread::start);
        while (acknowledged.get() < after && threads.stream().anyMatch(Thread::isAlive)) {
            LockSupport.parkNanos(1_000_000);
        }
        services.get(0).kill();
        for (var thread : threads) {
            thread.join();
        }
        int lost = 0;
        for (var one : begun) {
            lost += one.lost(new Http(services.get(1).url()));
        }
        return new Outcome(acknowledged.get(), retried.get(), lost);
    }

    /** Counts in one answer of one interview. */
    private static final class Counting {

        private static final int MOST_TRIES = 600;

        private final Http http;
        private final AtomicLong acknowledged;
        private final AtomicLong retried;
        private final AtomicInteger last = new AtomicInteger(-1);
        private Told told;

        Counting(Http http, AtomicLong acknowledged, AtomicLong retried) {
            this.http = http;
            this.acknowledged = acknowledged;
            this.retried = retried;
        }

        void run(long until) {
            try {
                told = http.begin();
                while (acknowledged.get() < until) {
                    int next = (last.get() + 1) % 121;
                    put(next);
                    last.set(next);
                    acknowledged.incrementAndGet();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void put(int age) throws IOException, InterruptedException {
            for (int tries = 1; ; tries++) {
                try {
                    http.put(told, age(age));
                    return;
                } catch (IOException e) {
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                    retried.incrementAndGet();
                    LockSupport.parkNanos(50_000_000);
                }
            }
        }

        int lost(Http direct) throws IOException, InterruptedException {
            return direct.read(told).answers().equals(age(last.get())) ? 0 : 1;
        }
    }

    @Override
    public void close() {
        balancer.close();
        services.forEach(PackagedService::close);
        server.close();
    }
}
