package org.foramen.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Gives each request to the next of several services, as a balancer does; one that takes no connections is left out. */
final class RoundRobin implements AutoCloseable {

    private static final List<String> HANDED_ON = List.of("Authorization", "Content-Type", "If-Match", "Idempotency-Key");
    private static final List<String> HANDED_BACK = List.of("Content-Type", "ETag", "Retry-After");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicIntegerArray served;
    private final List<URI> services;
    private final HttpServer server;

    RoundRobin(List<URI> services) throws IOException {
        this.services = services;
        served = new AtomicIntegerArray(services.size());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** How many requests this one has answered. */
    int served(int service) {
        return served.get(service);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            for (int tries = 0; tries < services.size(); tries++) {
                int service = Math.floorMod(next.getAndIncrement(), services.size());
                try {
                    var reply = client.send(request(exchange, services.get(service), body), HttpResponse.BodyHandlers.ofByteArray());
                    served.incrementAndGet(service);
                    reply(exchange, reply);
                    return;
                } catch (ConnectException e) {
                    // It has got nothing, so another one may.
                }
            }
            exchange.sendResponseHeaders(503, -1);
        } catch (IOException | InterruptedException e) {
            // It may have been done or not.
            exchange.sendResponseHeaders(502, -1);
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI service, byte[] body) {
        var request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI().toString())).timeout(Duration.ofSeconds(30));
        HANDED_ON.forEach(name -> exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value)));
        var publisher = body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        return request.method(exchange.getRequestMethod(), publisher).build();
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> reply) throws IOException {
        HANDED_BACK.forEach(name -> reply.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
        exchange.sendResponseHeaders(reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
