package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.hash;
import static org.foramen.store.Samples.join;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answers;
import org.foramen.store.Client.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A partner is told of each of its interviews that is sealed. */
@ParameterizedClass
@EnumSource(org.foramen.store.Kind.class)
class DeliveryStoreTest {

    private static final URI HOOK = URI.create("https://a.example/hook");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Parameter
    private org.foramen.store.Kind kind;
    @TempDir
    Path folder;
    private final MovableClock clock = new MovableClock();
    private final List<Database> databases = new ArrayList<>();
    private org.foramen.store.Kind.Home home;
    private InterviewStore store;
    private ClientStore clients;
    private DeliveryStore deliveries;

    @BeforeEach
    void open() {
        home = kind.home(folder);
        var database = another();
        store = new DatabaseInterviewStore(database, clock, Lifetimes.DEFAULT, Samples.VAULT);
        Samples.keepPack(store);
        clients = new DatabaseClientStore(database, clock);
        deliveries = new DatabaseDeliveryStore(database, clock, Samples.VAULT);
        add("c-hook", Optional.of(HOOK));
        add("c-none", Optional.empty());
    }

    private Database another() {
        var database = home.database(clock, () -> Runnable::run);
        databases.add(database);
        return database;
    }

    @AfterEach
    void close() {
        databases.forEach(Database::close);
    }

    private void add(String id, Optional<URI> webhook) {
        join(clients.add(new Client(id, Kind.PARTNER, id, Set.of("https://a.example"), 9, 9, webhook), hash(id.hashCode())));
    }

    private Credentials begun(Optional<String> client) {
        var credentials = credentials();
        join(store.create(new NewInterview(credentials, new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.of("visit 7"), client), Answers.NONE)));
        return credentials;
    }

    private Credentials sealed() {
        var credentials = begun(Optional.of("c-hook"));
        join(Samples.seal(store, credentials));
        return credentials;
    }

    private List<Delivery> claim() {
        return join(deliveries.claim(100, LEASE));
    }

    @Test
    void each_of_the_three_ways_of_sealing_leaves_one_message() {
        var asked = sealed();
        var handedOver = begun(Optional.of("c-hook"));
        join(store.handOver(handedOver, hash(-1), "en", i -> bytes("{}")));
        join(store.handOver(handedOver, hash(-2), "en", i -> bytes("{}")));
        var expiring = begun(Optional.of("c-hook"));
        join(store.seal(store.find(expiring).orElseThrow(), "en", bytes("{}")));
        join(Samples.seal(store, asked));

        assertThat(claim()).hasSize(3).allSatisfy(delivery -> {
            assertThat(delivery.webhook()).isEqualTo(HOOK);
            assertThat(delivery.client()).isEqualTo("c-hook");
            assertThat(delivery.tries()).isEqualTo(1);
            assertThat(delivery.interview().origin().reference()).contains("visit 7");
        }).extracting(delivery -> delivery.interview().id()).containsExactlyInAnyOrder(asked.id(), handedOver.id(), expiring.id());
    }

    @Test
    void without_a_webhook_or_a_key_or_a_seal_there_is_none() {
        join(Samples.seal(store, begun(Optional.empty())));
        join(Samples.seal(store, begun(Optional.of("c-none"))));
        begun(Optional.of("c-hook"));
        assertThat(deliveries.isDue()).isFalse();
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_seal_that_fails_leaves_none() {
        var refusal = new IllegalStateException("a question is open");
        assertThat(Samples.failure(store.seal(begun(Optional.of("c-hook")), Expected.ANY, "en", i -> {
            throw refusal;
        }))).isSameAs(refusal);
        assertThat(deliveries.isDue()).isFalse();
    }

    @Test
    void what_is_claimed_is_nobody_elses_until_the_lease_is_over_and_keeps_its_id() {
        sealed();
        var first = claim().get(0);
        assertThat(deliveries.isDue()).isFalse();
        assertThat(claim()).isEmpty();
        clock.advance(LEASE);
        assertThat(deliveries.isDue()).isTrue();
        var second = claim().get(0);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.tries()).isEqualTo(2);
    }

    @Test
    void what_is_postponed_comes_again_then_and_what_is_finished_never() {
        sealed();
        join(deliveries.postpone(claim().get(0).id(), Duration.ofSeconds(10)));
        clock.advance(Duration.ofSeconds(10).minusMillis(1));
        assertThat(deliveries.isDue()).isFalse();
        clock.advance(Duration.ofMillis(1));
        join(deliveries.finish(claim().get(0).id()));
        clock.advance(Duration.ofDays(1));
        assertThat(deliveries.isDue()).isFalse();
    }

    @Test
    void erasing_the_interview_cancels_it_and_so_does_revoking_the_key() {
        var erased = sealed();
        join(store.erase(erased));
        assertThat(deliveries.isDue()).isFalse();
        sealed();
        join(clients.revoke("c-hook"));
        assertThat(claim()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(deliveries.isDue()).isFalse();
    }

    @Test
    void of_several_processes_each_message_goes_to_one() {
        IntStream.range(0, 30).forEach(i -> sealed());
        var others = IntStream.range(0, 3).<DeliveryStore>mapToObj(i -> new DatabaseDeliveryStore(another(), clock, Samples.VAULT)).toList();
        var claimed = new ArrayList<String>();
        for (int round = 0; round < 4; round++) {
            var stages = others.stream().map(other -> other.claim(4, LEASE)).toList();
            stages.forEach(stage -> join(stage).forEach(delivery -> claimed.add(delivery.id())));
        }
        claim().forEach(delivery -> claimed.add(delivery.id()));
        assertThat(claimed).hasSize(30).doesNotHaveDuplicates();
    }
}
