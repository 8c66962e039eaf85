package org.foramen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.foramen.audit.Chain;
import org.foramen.audit.OperatorLog;
import org.foramen.packaged.PostgresServer;
import org.foramen.store.Database;
import org.foramen.store.PostgresAddress;
import org.foramen.store.PostgresDatabase;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Vault VAULT = new Vault(new byte[32], new SecureRandom());

    @TempDir
    Path folder;
    private String out;
    private String err;

    private Database sqlite() {
        return SqliteDatabase.open(folder.resolve("foramen.db"), Clock.systemUTC(), VAULT, () -> Runnable::run);
    }

    private int backup(Supplier<Database> database, String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var means = new Means(database, () -> {
            throw new IllegalStateException("a backup needs none");
        }, Path.of("none"), new OperatorLog(folder.resolve("operators.log"), () -> new Chain(new byte[32]), Clock.systemUTC(), "ana"), Clock.systemUTC(), new SecureRandom());
        int code = Admin.run(means, new PrintWriter(said), new PrintWriter(complained),
                Stream.concat(Stream.of("backup"), Stream.of(arguments)).toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    @Test void each_part_is_a_file_that_only_its_owner_reads() throws Exception {
        var to = folder.resolve("monday").toString();

        assertThat(backup(this::sqlite, to)).isZero();
        assertThat(out).isEqualTo(to + "/foramen.db\n");
        assertThat(backup(this::sqlite, to, "--keys")).isZero();
        assertThat(out).isEqualTo(to + "/foramen-keys.db\n");

        try (var files = Files.list(Path.of(to))) {
            assertThat(files).hasSize(2).allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test void a_backup_is_never_overwritten_and_a_copy_of_the_keys_always() {
        var to = folder.resolve("monday").toString();
        backup(this::sqlite, to);

        assertThat(backup(this::sqlite, to)).isEqualTo(1);
        assertThat(err).isEqualTo(to + "/foramen.db is there already - name another folder for each backup\n");
        assertThat(backup(this::sqlite, to, "--keys")).isZero();
        assertThat(backup(this::sqlite, to, "--keys")).isZero();
        assertThat(folder.resolve("operators.log")).content().containsSubsequence("foramen.db by ana", "foramen-keys.db by ana", "foramen-keys.db by ana");
    }

    @Test void postgresql_has_tools_of_its_own() {
        var address = new PostgresAddress(PostgresServer.shared().database(), PostgresServer.USER, PostgresServer.PASSWORD, 2);

        assertThat(backup(() -> PostgresDatabase.open(address, VAULT, () -> Runnable::run, System::nanoTime), folder.resolve("monday").toString()))
                .isEqualTo(1);
        assertThat(err).isEqualTo("the interviews are in PostgreSQL - use pg_dump, as the README says\n");
    }
}
