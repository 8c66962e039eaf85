package org.foramen.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.foramen.command.CannotBeDone;
import org.foramen.command.KeptPacks;
import org.foramen.pack.PackSource;
import org.foramen.store.Database;
import org.foramen.store.DatabaseVersionStore;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private Database database() {
        return SqliteDatabase.open(folder.resolve("foramen.db"), CLOCK, new Vault(new byte[32], new SecureRandom()), () -> Runnable::run);
    }

    private Source source() {
        return new Source(new KeptPacks(this::database, CLOCK), CLOCK);
    }

    @Test void a_pack_that_a_service_keeps_is_found_by_its_content_hash_or_the_beginning_of_that() throws IOException {
        var hash = source().pack("rules/spine").pack().contentHash();
        try (var database = database()) {
            new DatabaseVersionStore(database, CLOCK).keep(hash, PackSource.of(Path.of("rules/spine")).files()).toCompletableFuture().join();
        }
        assertThat(source().pack("sha256:" + hash).pack().contentHash()).isEqualTo(hash);
        assertThat(source().pack(hash.substring(0, 12)).pack().contentHash()).isEqualTo(hash);
    }

    @Test void a_hash_that_is_none_is_told() {
        assertThatThrownBy(() -> source().files("0123456789")).isInstanceOf(CannotBeDone.class)
                .hasMessage("there is no pack 0123456789 - look for its hash by: admin pack list");
    }

    @Test void a_pack_with_mistakes_is_told_with_each_and_what_to_run() throws IOException {
        var copy = Copy.in(folder).edit("rules/pain.yaml", "consultation: same_day", "consultation: some_day").folder();
        assertThatThrownBy(() -> source().pack(copy.toString())).isInstanceOf(CannotBeDone.class).hasMessageContaining("some_day")
                .hasMessageEndingWith("these have to go first: rules check " + copy);
    }
}
