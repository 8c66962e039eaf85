package org.foramen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.foramen.audit.Audit;
import org.foramen.audit.AuditFile;
import org.foramen.audit.AuditLog;
import org.foramen.audit.Caller;
import org.foramen.audit.Chain;
import org.foramen.audit.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyAuditTest {

    @TempDir
    Path folder;

    private Path log;
    private Path key;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach void write() throws IOException, AuditFile.Unusable {
        log = folder.resolve("audit.log");
        key = Files.write(folder.resolve("foramen.key"), new byte[32]);
        try (var audit = AuditLog.on(AuditFile.open(log), new Chain(new byte[32]), Clock.systemUTC())) {
            audit.add(Event.INTERVIEW_BEGUN, Optional.of("a"), Caller.SERVICE, Audit.DONE);
        }
    }

    private int run(Object... arguments) {
        return new CommandLine(new VerifyAudit(key)).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(java.util.stream.Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test void a_whole_log_is_told_with_its_count_and_its_last_chain() throws IOException {
        assertThat(run(log)).isZero();
        var line = Files.readAllLines(log).get(1);
        assertThat(out.toString()).isEqualToNormalizingNewlines("2 lines, all as they were written\nlast chain " + line.substring(line.length() - 66, line.length() - 2) + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test void a_changed_log_is_told_with_the_line() throws IOException {
        Files.writeString(log, Files.readString(log).replace("begun", "erased"));
        assertThat(run(log)).isEqualTo(VerifyAudit.WRONG);
        assertThat(err.toString().strip()).isEqualTo(log + ": line 2 does not follow from the lines before it: something was changed, moved or removed, or the key is another one");
    }

    @Test void a_log_that_was_cut_is_told_by_the_chain_of_an_earlier_check() throws IOException {
        run(log);
        var last = out.toString().strip().replaceAll("(?s).*last chain ", "");
        assertThat(run(log, "--expect-last", last)).isZero();
        Files.writeString(log, Files.readAllLines(log).get(0) + "\n");
        assertThat(run(log)).isZero();
        assertThat(run(log, "--expect-last", last)).isEqualTo(VerifyAudit.WRONG);
        assertThat(err.toString()).contains("line 2 is missing");
    }

    @Test void a_file_that_is_not_there_is_told() {
        assertThat(run(folder.resolve("none"))).isEqualTo(VerifyAudit.WRONG);
        assertThat(err.toString()).startsWith("This cannot be read (NoSuchFileException): ");
    }
}
