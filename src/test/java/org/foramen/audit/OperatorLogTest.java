package org.foramen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorLogTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach void name() {
        file = folder.resolve("operators.log");
    }

    /** As another command would, with nothing kept from the one before. */
    private void note(Event event, String what) throws IOException, AuditFile.Unusable {
        new OperatorLog(file, () -> Logs.CHAIN, Logs.CLOCK, "ana").note(event, what);
    }

    @Test void the_commands_of_operators_make_one_chain_that_nobody_else_reads() throws Exception {
        note(Event.KEY_CREATED, "c-7f3k92qx");
        note(Event.KEY_REVOKED, "c-7f3k92qx");
        assertThat(Logs.text(file).lines()).first().asString()
                .startsWith("{\"seq\":1,\"at\":\"2026-11-24T23:00:00.123Z\",\"event\":\"key-created\",\"outcome\":\"c-7f3k92qx by ana\",\"chain\":");
        assertThat(Logs.verdict(file)).isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.lines()).isEqualTo(2));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test void a_line_that_a_crash_has_torn_is_told_to_be_missed() throws Exception {
        note(Event.BACKUP_MADE, "foramen.db");
        Files.writeString(file, "{\"seq\":2,\"at\"", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
        note(Event.PACK_RECALLED, "0123456789ab");
        assertThat(Logs.text(file).lines()).hasSize(2).last().asString().contains("\"outcome\":\"0123456789ab by ana\",\"missed\":1,");
        assertThat(Logs.verdict(file)).isInstanceOf(Verdict.Whole.class);
    }

    @Test void what_ends_otherwise_is_not_gone_on_with() throws IOException {
        Files.writeString(file, "something else\n");
        assertThatThrownBy(() -> note(Event.KEY_CREATED, "c-7f3k92qx")).isInstanceOf(AuditFile.Unusable.class);
        assertThat(file).hasContent("something else\n");
    }
}
