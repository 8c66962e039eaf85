package org.foramen.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.foramen.packaged.PostgresServer;
import org.junit.jupiter.api.Test;

/** What the start asks PostgreSQL. */
class DatabaseProbeTest {

    private static Durability ask(String url, String password) {
        return DatabaseProbe.ask(new SmallRyeConfigBuilder().withDefaultValues(Map.of("foramen.store.url", url,
                "foramen.store.user", PostgresServer.USER, "foramen.store.password", password)).build());
    }

    @Test void a_database_as_it_is_delivered_is_safe() {
        assertThat(ask(PostgresServer.shared().database(), PostgresServer.PASSWORD)).isEqualTo(new Durability.Safe());
    }

    @Test void settings_that_lose_what_was_acknowledged_are_unsafe_each_by_its_name() {
        try (var server = PostgresServer.start("fsync=off", "synchronous_commit=off")) {
            assertThat(ask(server.database(), PostgresServer.PASSWORD)).isEqualTo(new Durability.Unsafe(List.of("fsync=off", "synchronous_commit=off")));
        }
    }

    @Test void a_database_that_lets_nobody_in_cannot_be_asked() {
        assertThat(ask(PostgresServer.shared().database(), "wrong")).isEqualTo(new Durability.Unreachable());
    }
}
