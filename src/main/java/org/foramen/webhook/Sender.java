package org.foramen.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.foramen.access.WebhookSecrets;
import org.foramen.store.Delivery;
import org.foramen.view.Json;

/** Sends a message once, signed as Standard Webhooks has it; what comes back is not read beyond its status. */
public final class Sender {

    private static final int KIND = 100;
    private static final int TAKEN = 2;

    private final WebhookSecrets secrets;
    private final Reach reach;
    private final Clock clock;
    private final Duration patience;

    /** @param patience from the call to the status */
    public Sender(WebhookSecrets secrets, Reach reach, Clock clock, Duration patience) {
        this.secrets = secrets;
        this.reach = reach;
        this.clock = clock;
        this.patience = patience;
    }

    /** Made with the first message: most services send none. */
    private static final class Client {
        private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Empty when it was taken, and otherwise why it was not. */
    Optional<String> send(Delivery delivery) {
        try {
            var forbidden = reach.problem(delivery.webhook());
            return forbidden.isPresent() ? forbidden : answer(request(delivery));
        } catch (IOException | RuntimeException e) {
            // Its name says what happened; its message could quote what was sent.
            return Optional.of(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the service stops");
        }
    }

    private HttpRequest request(Delivery delivery) {
        byte[] body = Json.bytes(Message.of(delivery.interview()));
        var now = clock.instant();
        return HttpRequest.newBuilder(delivery.webhook()).timeout(patience).POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json").header("User-Agent", "foramen")
                .header("webhook-id", delivery.id()).header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", secrets.of(delivery.client()).sign(delivery.id(), now, body)).build();
    }

    private static Optional<String> answer(HttpRequest request) throws IOException, InterruptedException {
        var response = Client.HTTP.send(request, BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode() / KIND == TAKEN ? Optional.empty() : Optional.of("status " + response.statusCode());
    }
}
