package org.foramen.crash;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;

/**
 * Clients that try again, as the contract tells them to, through a proxy that cuts connections at random bytes; then a
 * look whether each interview was begun once and each answer was given once.
 *
 * <p>For many calls, from the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.ExactlyOnce 200000}.
 */
final class ExactlyOnce {

    private static final int CLIENTS = 8;
    private static final int MOST_ANSWERS = 8;
    private static final int IN_PROGRESS = 409;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger interviews = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final InetSocketAddress proxy;
    private final InetSocketAddress service;
    private final int most;

    private ExactlyOnce(InetSocketAddress proxy, InetSocketAddress service, int most) {
        this.proxy = proxy;
        this.service = service;
        this.most = most;
    }

    /** What came of it: calls that ended well, tries they took, connections that were cut, interviews begun. */
    record Outcome(int calls, int tries, int cuts, int interviews, List<String> problems) { }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var data = Files.createTempDirectory("foramen-once");
        try (var running = PackagedService.start(PackagedService.JAR, data)) {
            var outcome = run(running.url(), data, Integer.parseInt(arguments[0]), System.nanoTime());
            System.out.println(outcome);
            System.exit(outcome.problems().isEmpty() ? 0 : 1);
        }
    }

    /** @param data the folder of the service, which has no interviews yet but those that are not counted here */
    static Outcome run(URI url, Path data, int calls, long seed) throws IOException, InterruptedException, SQLException {
        var service = new InetSocketAddress("localhost", url.getPort());
        int before = CrashedFile.in(data).interviews();
        try (var proxy = new CuttingProxy(service, new Random(seed))) {
            var once = new ExactlyOnce(proxy.address(), service, calls);
            var random = new Random(seed);
            var clients = Stream.generate(random::nextLong).limit(CLIENTS).map(Random::new)
                    .map(own -> new Thread(() -> once.work(own))).toList();
            clients.forEach(Thread::start);
            for (var client : clients) {
                client.join();
            }
            int there = CrashedFile.in(data).interviews() - before;
            if (there != once.interviews.get()) {
                once.problems.add(there + " interviews are kept, " + once.interviews.get() + " were begun");
            }
            return new Outcome(once.calls.get(), once.tries.get(), proxy.cuts(), once.interviews.get(), List.copyOf(once.problems));
        }
    }

    private void work(Random random) {
        try {
            while (calls.get() < most && problems.size() < 20) {
                walk(random);
            }
        } catch (IOException | RuntimeException e) {
            problems.add("a client met " + e);
        }
    }

    private void walk(Random random) throws IOException {
        var begun = again("POST", "/v1/interviews", "", 201, "Idempotency-Key: " + UUID.randomUUID());
        interviews.incrementAndGet();
        var path = "/v1/interviews/" + begun.json().path("id").textValue();
        var token = "Authorization: Bearer " + begun.json().path("accessToken").textValue();
        int answers = 1 + random.nextInt(MOST_ANSWERS);
        for (int revision = 1; revision <= answers; revision++) {
            var changed = again("PUT", path + "/answers/age", "{\"value\": " + (20 + revision) + "}", 200, token);
            expect(changed, revision);
        }
        expect(RawCall.send(service, "GET", path, "", token), answers);
        if (random.nextInt(4) == 0) {
            again("DELETE", path, "", 204, token);
            // Counted as what is kept.
            interviews.decrementAndGet();
        }
    }

    private void expect(RawCall reply, int revision) throws IOException {
        if (reply.status() != 200 || reply.revision() != revision || reply.json().path("answers").path("age").intValue() != 20 + revision) {
            problems.add(reply.status() + ": not once: revision " + reply.headers().get("etag") + " where " + revision + " should be");
        }
    }

    /** Until all of a reply came. */
    private RawCall again(String method, String path, String body, int expected, String header) throws IOException {
        for (int tried = 0; ; tried++) {
            tries.incrementAndGet();
            try {
                var reply = RawCall.send(proxy, method, path, body, header);
                boolean erasedBefore = reply.status() == 404 && method.equals("DELETE") && tried > 0;
                if (reply.status() == expected || erasedBefore) {
                    calls.incrementAndGet();
                    return reply;
                }
                if (reply.status() != IN_PROGRESS || !reply.json().path("code").textValue().equals("in-progress")) {
                    problems.add(method + " is refused with " + reply.status() + " after " + tried + " tries: " + reply.json().path("code"));
                    throw new IOException("refused");
                }
            } catch (IOException e) {
                if ("refused".equals(e.getMessage())) {
                    throw e;
                }
                // Cut, or the service heard only half of it: once more.
            }
        }
    }
}
