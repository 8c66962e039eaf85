package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.guard.Requests.pick;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sends requests made up by a seed: some as the contract allows them, most with one change, some with bytes spoilt at
 * random, and looks at every reply.
 */
final class Fuzzer {

    private static final int MOST_FAILURES = 10;
    private static final int REPORT_EVERY = 20_000;
    private static final List<String> PIECES = List.of("\r\n", "\n", "\r", "\u0000", " ", ":", "\t", "\r\n\r\n", "0\r\n\r\n", "\u00ff", "%", "\"", "{", "GET / HTTP/1.1\r\n", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n");
    /** Ends whatever head or chunks came before it, and is no request. */
    private static final String END = "\r\n\r\n0\r\n\r\n!\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Service service;
    private final long seed;
    private final World world;
    private final Requests requests;
    private final Oracle oracle;
    private final List<String> failures = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    private RawHttp connection;

    Fuzzer(Spec spec, Service service, long seed) {
        this.service = service;
        this.seed = seed;
        this.world = new World(service);
        this.requests = new Requests(spec, service, world);
        this.oracle = new Oracle(spec);
        this.connection = service.connect();
    }

    /** What went wrong, each with the seed and a command to send it again. */
    List<String> run(int count) {
        for (int i = 0; i < count && failures.size() < MOST_FAILURES; i++) {
            one(i, new Random(seed * 1_000_003 + i));
            if ((i + 1) % REPORT_EVERY == 0) {
                System.out.printf("fuzz %d: %s%n", i + 1, statuses);
            }
        }
        connection.close();
        return failures;
    }

    String summary() {
        return "statuses " + statuses + "\nreached " + oracle.reached();
    }

    private void one(int number, Random random) {
        var made = requests.any(random);
        int kind = random.nextInt(10);
        var request = kind < 2 ? made.request() : kind < 9 ? Mutations.mutate(made.request(), random) : made.request();
        try {
            if (kind == 9) {
                // A replay would give the interview another token, and nobody reads it.
                havoc(request.without("Idempotency-Key"), random);
                world.doubt(request);
            } else {
                var reply = send(request);
                statuses.merge(reply.status(), 1, Integer::sum);
                oracle.check(request, reply);
                if (kind < 2) {
                    oracle.checkValid(made, reply);
                }
                world.learn(request, reply);
            }
        } catch (AssertionError | RuntimeException e) {
            failures.add("seed " + seed + ", request " + number + ":\n" + request.curl() + "\n" + e);
            connection.close();
            connection = service.connect();
        }
    }

    private RawReply send(Request request) {
        var reply = connection.send(request).replyTo(request.method());
        if (reply.filter(r -> r.status() == 100).isPresent()) {
            reply = connection.replyTo(request.method());
        }
        if (reply.isEmpty() || reply.get().header("Connection").filter("close"::equalsIgnoreCase).isPresent()
                || request.headers().contains("Connection: close") || leavesBytes(request)) {
            connection.close();
            connection = service.connect();
        }
        return reply.orElseThrow(() -> new AssertionError("closed without a reply"));
    }

    /** Whether it says something else about its length than is true, so that what follows is no new request. */
    private static boolean leavesBytes(Request request) {
        return request.headers().stream().anyMatch(line -> line.toLowerCase().matches("(content-length|transfer-encoding).*"));
    }

    /** Spoilt bytes get one reply or none, and then the end. */
    private void havoc(Request request, Random random) {
        var bytes = new ByteArrayOutputStream();
        var text = new StringBuilder(new String(request.bytes(), StandardCharsets.ISO_8859_1));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, pick(PIECES, random));
                case 1 -> text.setCharAt(at, (char) random.nextInt(256));
                default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
            }
        }
        bytes.writeBytes((text + END).getBytes(StandardCharsets.ISO_8859_1));
        try (var own = service.connect()) {
            own.send(bytes.toByteArray());
            int replies = 0;
            for (Optional<RawReply> reply = own.replyTo("", PATIENCE); reply.isPresent(); reply = own.replyTo("", PATIENCE)) {
                if (reply.get().status() != 100) {
                    Invariants.check(request.method().equals("HEAD") ? "HEAD" : "GET", reply.get());
                    statuses.merge(reply.get().status(), 1, Integer::sum);
                    replies++;
                }
                if (request.method().equals("HEAD")) {
                    return;
                }
            }
            assertThat(replies).as("replies to " + text).isLessThanOrEqualTo(3);
        } catch (RawHttp.NoReply waiting) {
            // The head or the body is longer than what was sent.
        }
    }
}
