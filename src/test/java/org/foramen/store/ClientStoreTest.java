package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.hash;
import static org.foramen.store.Samples.join;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class ClientStoreTest {

    @Parameter
    private Kind kind;

    private static final Client PARTNER = new Client("c-1", Client.Kind.PARTNER, "Clinic & sons", Set.of("https://b.example", "https://a.example:8443"),
            60, 1000, Optional.of(URI.create("https://a.example/hook?x=1")));
    private static final Client DEVICE = new Client("c-2", Client.Kind.DEVICE, "Kiosk 2", Set.of(), 1, 2, Optional.empty());

    @TempDir
    Path folder;
    private final MovableClock clock = new MovableClock();
    private Kind.Home home;
    private Database database;
    private ClientStore store;

    @BeforeEach
    void open() {
        home = kind.home(folder);
        database = home.database(clock, () -> Runnable::run);
        store = new DatabaseClientStore(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_client_is_kept_as_it_was_added() {
        join(store.add(PARTNER, hash(1)));
        var later = clock.instant().plusSeconds(1);
        clock.advance(Duration.ofSeconds(1));
        join(store.add(DEVICE, hash(2)));

        var all = store.all();

        assertThat(all).extracting(KeptClient::client).containsExactly(PARTNER, DEVICE);
        assertThat(all).extracting(KeptClient::key).containsExactly(hash(1), hash(2));
        assertThat(all).allMatch(KeptClient::isActive);
        assertThat(all.get(1).created()).isEqualTo(later);
    }

    @Test
    void a_revoked_client_is_kept_with_the_time_of_the_first_revocation() {
        join(store.add(PARTNER, hash(1)));
        var then = clock.instant();

        assertThat(join(store.revoke("c-1"))).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(join(store.revoke("c-1"))).isTrue();

        assertThat(store.all().get(0).revoked()).hasValue(then);
        assertThat(store.all().get(0).isActive()).isFalse();
    }

    @Test
    void a_client_that_is_not_there_cannot_be_revoked() {
        assertThat(join(store.revoke("c-1"))).isFalse();
    }

    @Test
    void another_process_sees_what_was_added() {
        try (var other = home.database(clock, () -> Runnable::run)) {
            join(new DatabaseClientStore(other, clock).add(DEVICE, hash(2)));
            join(store.add(PARTNER, hash(1)));
        }
        assertThat(store.all()).hasSize(2);
    }
}
