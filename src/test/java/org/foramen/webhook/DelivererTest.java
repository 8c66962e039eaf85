package org.foramen.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.foramen.access.WebhookSecrets;
import org.foramen.metrics.Counters;
import org.foramen.questionnaire.Answers;
import org.foramen.store.Delivery;
import org.foramen.store.MovableClock;
import org.foramen.store.Origin;
import org.foramen.store.Seal;
import org.foramen.store.StoredInterview;
import org.foramen.view.Json;
import org.foramen.view.NoticeView;
import org.foramen.view.PackRef;
import org.foramen.view.RecommendationView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner's server gets every message at least once, always with the same id. */
class DelivererTest {

    private static final WebhookSecrets SECRETS = new WebhookSecrets(new byte[32]);
    private static final byte[] RESULT = Json.bytes(new RecommendationView(new RecommendationView.Consultation("emergency_now", "CANARY", "now"),
            new RecommendationView.Imaging("none", "CANARY", List.of()), List.of(), List.of(), List.of(), List.of(),
            new NoticeView("CANARY", Optional.empty(), Optional.empty(), Optional.empty()), List.of(), List.of(),
            new PackRef("spine", "1", "sha256:1", "sha256:2")));

    private final MovableClock clock = new MovableClock();
    private final Outbox outbox = new Outbox(clock);
    private final Receiver receiver = new Receiver();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        receiver.close();
        threads.shutdownNow();
    }

    private Deliverer deliverer(Duration patience) {
        return new Deliverer(outbox, new Sender(SECRETS, new Reach(false), clock, patience), threads, new Counters(registry));
    }

    private static int run(Deliverer deliverer) {
        return deliverer.deliver().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void add(String id, URI webhook) {
        add(id, webhook, RESULT);
    }

    private void add(String id, URI webhook, byte[] result) {
        var origin = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.of("visit 7"), Optional.of("c-1"));
        var at = Instant.parse("2026-11-24T09:04:11Z");
        outbox.add(new Delivery(id, 0, "c-1", webhook, new StoredInterview("interview-1", origin, at, at, 1, Answers.NONE,
                Optional.of(new Seal(at, "en", result)))));
    }

    private double counted(String outcome) {
        return Optional.ofNullable(registry.find("foramen.webhooks").tag("outcome", outcome).counter()).map(counter -> counter.count()).orElse(0.0);
    }

    @Test void a_message_tells_that_an_interview_is_sealed_and_nothing_that_came_of_it() {
        add("sealed_1", receiver.url());
        assertThat(run(deliverer(Duration.ofSeconds(20)))).isEqualTo(1);
        var one = receiver.received().get(0);
        assertThat(one.body()).isEqualTo("{\"type\":\"interview.sealed\",\"interview\":\"interview-1\",\"reference\":\"visit 7\","
                + "\"sealedAt\":\"2026-11-24T09:04:11Z\",\"pack\":{\"id\":\"spine\",\"version\":\"1\",\"contentHash\":\"sha256:1\",\"decisionFingerprint\":\"sha256:2\"}}");
        assertThat(one.contentType()).isEqualTo("application/json");
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(counted("delivered")).isEqualTo(1);
    }

    /** As a receiver does it, who has only the secret that the operator sent. */
    @Test void it_is_signed_as_standard_webhooks_has_it() throws Exception {
        add("sealed_1", receiver.url());
        run(deliverer(Duration.ofSeconds(20)));
        var one = receiver.received().get(0);
        assertThat(one.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        var secret = SECRETS.of("c-1").reveal();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(SECRETS.of("c-2").reveal());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        var signed = mac.doFinal((one.id() + "." + one.timestamp() + "." + one.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(one.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
        assertThat(SECRETS.of("c-1")).hasToString("whsec_…");
    }

    @Test void what_is_not_taken_comes_again_with_the_same_id_later_and_later_until_it_is_given_up() {
        receiver.answers(500);
        add("sealed_1", receiver.url());
        var deliverer = deliverer(Duration.ofSeconds(20));
        assertThat(run(deliverer)).isEqualTo(1);
        for (var wait : List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24))) {
            clock.advance(wait.minusMillis(1));
            assertThat(run(deliverer)).isZero();
            clock.advance(Duration.ofMillis(1));
            assertThat(run(deliverer)).isEqualTo(1);
        }
        assertThat(receiver.received()).hasSize(7).extracting(Receiver.Received::id).containsOnly("sealed_1");
        assertThat(receiver.received()).extracting(Receiver.Received::timestamp).doesNotHaveDuplicates();
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(List.of(counted("failed"), counted("given-up"), counted("delivered"))).containsExactly(6.0, 1.0, 0.0);
    }

    @Test void one_that_answers_too_late_gets_it_again_with_the_same_id() {
        receiver.isSilent(true);
        add("sealed_1", receiver.url());
        run(deliverer(Duration.ofMillis(300)));
        assertThat(outbox.isEmpty()).isFalse();
        receiver.isSilent(false);
        clock.advance(Duration.ofSeconds(10));
        run(deliverer(Duration.ofSeconds(20)));
        assertThat(receiver.received()).hasSize(2).extracting(Receiver.Received::id).containsOnly("sealed_1");
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test void a_redirection_is_not_followed_and_a_dead_server_is_a_failure() {
        receiver.answers(302);
        add("sealed_1", receiver.url());
        run(deliverer(Duration.ofSeconds(20)));
        assertThat(receiver.received()).hasSize(1);
        receiver.close();
        clock.advance(Duration.ofSeconds(10));
        run(deliverer(Duration.ofSeconds(20)));
        assertThat(counted("failed")).isEqualTo(2);
    }

    @Test void one_that_cannot_be_written_is_given_up_too() {
        add("sealed_1", receiver.url(), "no result".getBytes(StandardCharsets.UTF_8));
        var deliverer = deliverer(Duration.ofSeconds(20));
        for (int i = 0; i < 7; i++) {
            assertThat(run(deliverer)).isEqualTo(1);
            clock.advance(Duration.ofHours(24));
        }
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(counted("given-up")).isEqualTo(1);
    }

    @Test void no_more_than_eight_are_sent_at_once() {
        receiver.isSilent(true);
        for (int i = 0; i < 12; i++) {
            add("sealed_" + i, receiver.url());
        }
        var deliverer = deliverer(Duration.ofSeconds(20));
        var first = deliverer.deliver();
        assertThat(run(deliverer)).isZero();
        receiver.close();
        assertThat(first.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(Deliverer.AT_ONCE);
    }

    @Test void two_processes_send_each_message_once() {
        for (int i = 0; i < 20; i++) {
            add("sealed_" + i, receiver.url());
        }
        var one = deliverer(Duration.ofSeconds(20));
        var other = deliverer(Duration.ofSeconds(20));
        for (int round = 0; round < 20 && !outbox.isEmpty(); round++) {
            var there = one.deliver();
            run(other);
            there.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
        }
        assertThat(receiver.received()).hasSize(20).extracting(Receiver.Received::id).doesNotHaveDuplicates();
    }

    @Test void addresses_of_its_own_network_are_not_called() throws Exception {
        for (var inside : List.of("10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "fd00::1")) {
            assertThat(new Reach(false).allows(InetAddress.getByName(inside))).as(inside).isFalse();
            assertThat(new Reach(true).allows(InetAddress.getByName(inside))).as(inside).isTrue();
        }
        for (var never : List.of("127.0.0.1", "::1", "0.0.0.0", "169.254.169.254", "fe80::1", "224.0.0.1")) {
            assertThat(new Reach(true).allows(InetAddress.getByName(never))).as(never).isFalse();
        }
        for (var outside : List.of("192.0.2.1", "100.128.0.1", "172.32.0.1", "2001:db8::1")) {
            assertThat(new Reach(false).allows(InetAddress.getByName(outside))).as(outside).isTrue();
        }
        assertThat(new Reach(false).problem(URI.create("https://10.0.0.1/"))).contains("its address is not public");
        assertThat(new Reach(true).problem(URI.create("http://192.0.2.1/"))).contains("it is not https");
        assertThat(new Reach(false).problem(URI.create("http://localhost:9/"))).isEmpty();
    }
}
