package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a partner's page to the desk: the partner's server is told that a result is there, the desk gets it by its code, once. */
class PartnerIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final CompletableFuture<Message> told = new CompletableFuture<>();

    private record Message(String id, String timestamp, String signature, String body) {
    }

    @Test void a_partner_is_told_and_the_desk_gets_the_result_once() throws Exception {
        var receiver = receiver();
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("data"), "foramen.access=keys", "foramen.refresh=100ms")) {
            var hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
            var partner = AdminCommand.run(folder, "key", "create", "--partner", "--name", "Clinic", "--origin", "https://clinic.example", "--webhook", hook);
            var device = AdminCommand.run(folder, "key", "create", "--device", "--name", "Desk").out().strip();
            var key = partner.out().strip();
            awaitKnown(service.url(), key);

            var begun = call(service.url(), "POST", "/v1/interviews", "{\"reference\": \"visit 7\"}", Map.of("X-Client-Key", key));
            var path = "/v1/interviews/" + begun.path("id").textValue();
            var token = Map.of("Authorization", "Bearer " + begun.path("accessToken").textValue());
            call(service.url(), "PUT", path + "/answers/saddle_numbness", "{\"value\": \"yes\"}", token);
            var code = call(service.url(), "POST", path + "/handover", "", token).path("code").textValue();

            var message = told.get(60, TimeUnit.SECONDS);
            assertThat(message.signature()).isEqualTo("v1," + signature(partner.err(), message));
            var body = JSON.readTree(message.body());
            assertThat(body.path("reference").textValue()).isEqualTo("visit 7");
            assertThat(body.path("interview").textValue()).isEqualTo(begun.path("id").textValue());
            assertThat(message.body()).doesNotContain("saddle", "emergency", code);

            awaitKnown(service.url(), device);
            var result = call(service.url(), "POST", "/v1/handovers", "{\"code\": \"" + code + "\"}", Map.of("X-Client-Key", device));
            assertThat(result.path("reference").textValue()).isEqualTo("visit 7");
            assertThat(result.at("/recommendation/consultation/level").textValue()).isEqualTo("emergency_now");
            var again = call(service.url(), "POST", "/v1/handovers", "{\"code\": \"" + code + "\"}", Map.of("X-Client-Key", device));
            assertThat(again.path("code").textValue()).isEqualTo("code-unknown");
            assertThat(String.join("\n", service.log())).doesNotContain(code, key, device, begun.path("accessToken").textValue(), "visit 7", "whsec_");
        } finally {
            receiver.stop(0);
        }
    }

    private HttpServer receiver() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            told.complete(new Message(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"), body));
        });
        server.start();
        return server;
    }

    /** As a receiver works it out, with the secret that was printed. */
    private static String signature(String printed, Message message) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        var secret = Base64.getDecoder().decode(printed.replaceAll("(?s).*whsec_(\\S+).*", "$1"));
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((message.id() + "." + message.timestamp() + "." + message.body()).getBytes()));
    }

    /** The service reads new keys every now and then. */
    private void awaitKnown(URI service, String key) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        var request = HttpRequest.newBuilder(service.resolve("/v1/packs")).header("X-Client-Key", key).build();
        while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            assertThat(System.nanoTime()).as("the key is not known").isLessThan(until);
        }
    }

    private JsonNode call(URI service, String method, String path, String body, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path));
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var publisher = body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return JSON.readTree(http.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString()).body());
    }
}
