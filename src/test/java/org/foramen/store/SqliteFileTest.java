package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.store.Samples.join;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    private Path file() {
        return folder.resolve("data").resolve("foramen.db");
    }

    @Test
    void the_tables_are_made_in_an_empty_file_once() throws Exception {
        new SqliteFile(file());
        new SqliteFile(file());

        try (var raw = RawFile.open(file())) {
            assertThat(RawFile.text(raw, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master"
                    + " WHERE type = 'table' ORDER BY name)"))
                    .isEqualTo("client_key,delivery,handover,idempotency_key,interview,migration,pack,pack_activation,"
                            + "pack_file,pack_recall,secret_check");
            assertThat(RawFile.text(raw, "SELECT group_concat(version) FROM migration")).isEqualTo("1,2,3");
        }
    }

    @Test
    void only_the_owner_can_read_the_files() throws Exception {
        try (var store = Samples.open(file(), clock)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                    .isEqualTo("rwx------");
            try (var files = Files.list(file().getParent())) {
                assertThat(files).hasSize(6).allSatisfy(file -> assertThat(PosixFilePermissions
                        .toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
            }
            assertThat(store.pack("none")).isEmpty();
        }
    }

    @Test
    void a_store_opened_again_has_everything() {
        Credentials erased;
        StoredInterview interview;
        Credentials credentials;
        try (var store = Samples.open(file(), clock)) {
            credentials = Samples.create(store);
            join(Samples.answer(store, credentials, "cough", "yes"));
            interview = join(Samples.seal(store, credentials)).orElseThrow();
            erased = Samples.credentials();
            join(store.create(Samples.begun(erased), Samples.key(1)));
            join(store.erase(erased));
        }
        try (var store = Stores.sqlite(file(), clock, Samples.VAULT, () -> Runnable::run)) {
            assertThat(store.find(credentials)).contains(interview);
            assertThat(store.find(erased)).isEmpty();
            assertThat(store.pack("sha256:1")).isPresent();
            assertThat(Samples.failure(store.create(Samples.begun(erased), Samples.key(1))))
                    .isInstanceOf(KeyRefused.class);
        }
    }

    @Test
    void every_connection_is_durable_and_leaves_no_deleted_bytes() throws SQLException {
        var sqlite = new SqliteFile(file());
        for (var connector : List.<Connector>of(sqlite::write, sqlite::read)) {
            try (var connection = connector.connect()) {
                for (var file : List.of("main", "keys")) {
                    assertThat(RawFile.text(connection, "PRAGMA " + file + ".journal_mode")).isEqualTo("wal");
                    assertThat(RawFile.text(connection, "PRAGMA " + file + ".synchronous")).isEqualTo("2");
                    assertThat(RawFile.text(connection, "PRAGMA " + file + ".secure_delete")).isEqualTo("1");
                }
                assertThat(RawFile.text(connection, "PRAGMA foreign_keys")).isEqualTo("1");
                assertThat(RawFile.text(connection, "PRAGMA temp_store")).isEqualTo("2");
                assertThat(RawFile.text(connection, "PRAGMA busy_timeout")).isEqualTo("2000");
            }
        }
    }

    @Test
    void a_connection_for_reading_cannot_write() throws SQLException {
        try (var connection = new SqliteFile(file()).read(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM interview"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_file_that_cannot_have_a_write_ahead_log_is_refused() throws SQLException {
        try (var connection = RawFile.open(folder.resolve("plain.db")); var statement = connection.createStatement()) {
            statement.execute("ATTACH DATABASE ':memory:' AS keys");
            assertThatThrownBy(() -> SqliteFile.refuseUnsafe(connection)).isInstanceOf(SQLException.class)
                    .hasMessage("the file cannot be opened with a write-ahead log and full synchronisation");
        }
    }

    @Test
    void a_file_of_a_newer_program_is_refused() throws Exception {
        new SqliteFile(file());
        try (var raw = RawFile.open(file()); var statement = raw.createStatement()) {
            statement.executeUpdate("INSERT INTO migration (version) VALUES (99)");
        }

        assertThatThrownBy(() -> new SqliteFile(file())).isInstanceOf(IllegalStateException.class)
                .hasMessage("the store has tables of version 99, made by a newer program; this one knows version 3");
    }

    @Test
    void a_file_that_is_no_store_is_refused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "not a database ".repeat(100));

        assertThatThrownBy(() -> new SqliteFile(file())).isInstanceOf(StoreUnavailable.class);
    }
}
