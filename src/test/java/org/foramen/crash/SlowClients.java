package org.foramen.crash;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;

/**
 * Clients that say a byte a second, or nothing at all, while another one works; then a look when each was cut off, and
 * whether the one was hindered.
 *
 * <p>For many, from the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.SlowClients 1000}.
 */
final class SlowClients {

    private static final long PATIENCE_SECONDS = 20;

    /** What each kind begins with. */
    private static final List<String> BEGINNINGS = List.of(
            "", "GET /v1/packs HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
            "POST /v1/interviews HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{",
            "GET /v1/packs HTTP/1.1\r\nHost: localhost\r\n\r\n");

    /**
     * @param longest seconds until the last was cut
     * @param heap    megabytes in use at the end
     */
    record Outcome(int clients, int uncut, double longest, Latencies before, Latencies beside, long heap) {
        @Override
        public String toString() {
            return "%d slow clients, %d not cut, the last after %.1f s; beside them %s, before them %s; heap %d MB"
                    .formatted(clients, uncut, longest, beside, before, heap);
        }
    }

    private final List<Long> nanos = new ArrayList<>();
    private final URI service;
    private volatile boolean over;

    private SlowClients(URI service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        try (var running = PackagedService.start(PackagedService.JAR, Files.createTempDirectory("foramen-slow"))) {
            var outcome = run(running, Integer.parseInt(arguments[0]));
            System.out.println(outcome);
            System.exit(outcome.uncut() == 0 && outcome.longest() <= 10.5 ? 0 : 1);
        }
    }

    static Outcome run(PackagedService running, int count) throws IOException, InterruptedException {
        var before = new SlowClients(running.url());
        for (int i = 0; i < 2; i++) {
            // The first round warms it up.
            before.nanos.clear();
            before.work(300);
        }
        var beside = new SlowClients(running.url());
        var worker = new Thread(beside::workOn);
        worker.start();
        var cut = beside.bother(count);
        beside.over = true;
        worker.join();
        return new Outcome(count, count - cut.size(), cut.stream().mapToDouble(n -> n / 1e9).max().orElse(0),
                Latencies.ofNanos(before.nanos), Latencies.ofNanos(beside.nanos), heap(running.management()));
    }

    private void workOn() {
        try {
            while (!over) {
                work(20);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(int calls) throws IOException, InterruptedException {
        var http = new Http(service);
        var told = http.begin();
        for (int i = 0; i < calls; i++) {
            long sent = System.nanoTime();
            http.put(told, Map.of("age", Http.JSON.valueToTree(i % 100)));
            nanos.add(System.nanoTime() - sent);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** How long those that were cut had been there. */
    private List<Long> bother(int count) throws IOException {
        var lived = new ArrayList<Long>();
        try (var selector = Selector.open()) {
            var clients = new ArrayList<SocketChannel>();
            for (int i = 0; i < count; i++) {
                var client = SocketChannel.open(new InetSocketAddress("localhost", service.getPort()));
                client.write(ByteBuffer.wrap(BEGINNINGS.get(i % BEGINNINGS.size()).getBytes(StandardCharsets.US_ASCII)));
                client.configureBlocking(false);
                client.register(selector, SelectionKey.OP_READ, System.nanoTime());
                clients.add(client);
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            long next = System.nanoTime();
            while (lived.size() < count && System.nanoTime() < end) {
                selector.select(100);
                for (var key : selector.selectedKeys()) {
                    if (ended((SocketChannel) key.channel())) {
                        lived.add(System.nanoTime() - (Long) key.attachment());
                        key.channel().close();
                    }
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() > next) {
                    next += TimeUnit.SECONDS.toNanos(1);
                    for (int i = 0; i < count; i++) {
                        drip(clients.get(i), i % BEGINNINGS.size());
                    }
                }
            }
            for (var client : clients) {
                client.close();
            }
        }
        return lived;
    }

    private static boolean ended(SocketChannel client) {
        try {
            return client.read(ByteBuffer.allocate(8192)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void drip(SocketChannel client, int kind) {
        if (kind == 1 || kind == 2) {
            try {
                client.write(ByteBuffer.wrap(new byte[] {' '}));
            } catch (IOException e) {
                // It is cut, and will be seen to be.
            }
        }
    }

    private static long heap(URI management) throws IOException, InterruptedException {
        var metrics = HttpClient.newHttpClient().send(HttpRequest.newBuilder(management.resolve("/q/metrics")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return (long) metrics.lines().filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum() >> 20;
    }
}
