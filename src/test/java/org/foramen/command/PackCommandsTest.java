package org.foramen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.foramen.audit.Chain;
import org.foramen.audit.OperatorLog;
import org.foramen.store.Database;
import org.foramen.store.DatabaseVersionStore;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.Vault;
import org.foramen.store.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandsTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;
    private String out;
    private String err;

    private Database database() {
        return SqliteDatabase.open(folder.resolve("foramen.db"), CLOCK, new Vault(new byte[32], new SecureRandom()), () -> Runnable::run);
    }

    private int admin(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var means = new Means(this::database, () -> {
            throw new IllegalStateException("no command about packs needs them");
        }, Path.of("none"), new OperatorLog(folder.resolve("operators.log"), () -> new Chain(new byte[32]), CLOCK, "ana"), CLOCK, new SecureRandom());
        int code = Admin.run(means, new PrintWriter(said), new PrintWriter(complained), arguments);
        out = said.toString();
        err = complained.toString();
        return code;
    }

    private Versions versions() {
        try (var database = database()) {
            return new DatabaseVersionStore(database, CLOCK).current();
        }
    }

    private String installed() {
        assertThat(admin("pack", "install", "rules/spine")).as(err).isZero();
        return out.replaceAll("(?s).*activate ", "").strip();
    }

    @Test void a_pack_is_installed_activated_rolled_back_and_recalled() {
        var hash = installed();
        assertThat(out).matches("spine \\S+ \\(" + hash + "\\) is installed; to use it: admin pack activate " + hash + "\n");
        assertThat(versions()).isEqualTo(Versions.NONE);
        admin("pack", "list");
        assertThat(out).startsWith(hash + "  spine ").endsWith("  kept\n");

        assertThat(admin("pack", "activate", hash)).isZero();
        assertThat(out).startsWith("new interviews begin with spine ");
        assertThat(versions().activated().get("spine").get(0)).startsWith(hash);
        admin("pack", "list");
        assertThat(out).endsWith("  active\n");

        assertThat(admin("pack", "roll-back", "spine")).isZero();
        assertThat(out).isEqualTo("new interviews begin with the version of spine that the service was started with\n");
        assertThat(versions()).isEqualTo(Versions.NONE);

        assertThat(admin("pack", "recall", "sha256:" + hash)).isZero();
        assertThat(versions().recalled()).hasSize(1);
        admin("pack", "list");
        assertThat(out).endsWith("  recalled\n");
        assertThat(folder.resolve("operators.log")).content().contains("\"event\":\"pack-activated\",\"outcome\":\"spine ", " (" + hash + ") by ana\"",
                "\"event\":\"pack-rolled-back\",\"outcome\":\"spine by ana\"", "\"event\":\"pack-recalled\",\"outcome\":\"" + hash + " by ana\"");
        assertThat(admin("pack", "activate", hash)).isEqualTo(1);
        assertThat(err).contains("was recalled, for good - activate another version");
    }

    @Test void what_cannot_be_done_says_what_to_do() throws Exception {
        assertThat(admin("pack", "activate", "0123456789ab")).isEqualTo(1);
        assertThat(err).isEqualTo("there is no pack 0123456789ab - look for its hash by: admin pack list\n");
        assertThat(admin("pack", "roll-back", "spine")).isEqualTo(1);
        assertThat(err).startsWith("no version of spine is activated");
        assertThat(admin("pack", "install", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err).endsWith("name the folder of a pack\n");
        Files.createDirectory(folder.resolve("spoiled"));
        Files.writeString(folder.resolve("spoiled/pack.yaml"), "id: [");
        assertThat(admin("pack", "install", folder.resolve("spoiled").toString())).isEqualTo(1);
        assertThat(err).startsWith("the pack cannot be served:\n").contains("pack.yaml:1:");
        assertThat(versions()).isEqualTo(Versions.NONE);
    }
}
