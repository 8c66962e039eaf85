package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foramen.store.Client;
import org.foramen.store.Client.Kind;
import org.foramen.store.KeptClient;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final String CLINIC = "https://clinic.example";

    private final ClientKey key = ClientKey.create(Kind.PARTNER, new SecureRandom());
    private final Client client = new Client("c-1", Kind.PARTNER, "Clinic", Set.of(CLINIC), 1, 1, Optional.empty());
    private final List<KeptClient> kept = new ArrayList<>();
    private final Clients clients = new Clients(() -> List.copyOf(kept));

    private void keep(Optional<Instant> revoked) {
        kept.clear();
        kept.add(new KeptClient(client, key.hash(), Instant.EPOCH, revoked));
    }

    @Test void a_key_counts_from_the_next_refresh_on() {
        keep(Optional.empty());
        assertThat(clients.withKey(key.reveal())).isEmpty();
        clients.refresh();
        assertThat(clients.withKey(key.reveal())).hasValue(client);
        assertThat(clients.withId("c-1")).hasValue(client);
        assertThat(clients.isOrigin(CLINIC)).isTrue();
    }

    @Test void a_revoked_key_and_its_origins_count_until_the_next_refresh() {
        keep(Optional.empty());
        clients.refresh();
        keep(Optional.of(Instant.EPOCH));
        assertThat(clients.withKey(key.reveal())).hasValue(client);
        clients.refresh();
        assertThat(clients.withKey(key.reveal())).isEmpty();
        assertThat(clients.withId("c-1")).isEmpty();
        assertThat(clients.isOrigin(CLINIC)).isFalse();
    }

    @Test void what_was_known_still_counts_when_the_store_is_away() {
        keep(Optional.empty());
        boolean[] away = {false};
        var breakable = new Clients(() -> {
            if (away[0]) {
                throw new IllegalStateException("away");
            }
            return kept;
        });
        breakable.refresh();
        away[0] = true;
        assertThatThrownBy(breakable::refresh).hasMessage("away");
        assertThat(breakable.withKey(key.reveal())).hasValue(client);
    }

    @Test void nobody_is_found_by_what_is_no_key_or_another() {
        keep(Optional.empty());
        clients.refresh();
        for (var other : List.of("", "pk_", key.reveal() + "x", ClientKey.create(Kind.PARTNER, new SecureRandom()).reveal())) {
            assertThat(clients.withKey(other)).as(other).isEmpty();
        }
        assertThat(clients.isOrigin("https://clinic.example.evil.example")).isFalse();
    }
}
