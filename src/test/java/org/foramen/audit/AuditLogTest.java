package org.foramen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AuditLogTest {

    private static final Logger LOGGER = Logger.getLogger(AuditLog.class.getName());

    @TempDir
    Path folder;

    private Path file;
    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override public synchronized void publish(LogRecord line) {
            said.add(line.getMessage() + List.of(line.getParameters()));
        }

        @Override public void flush() {
        }

        @Override public void close() {
        }
    };

    @BeforeEach void listen() {
        file = folder.resolve("data").resolve("audit.log");
        LOGGER.addHandler(listener);
    }

    @AfterEach void stop() {
        LOGGER.removeHandler(listener);
    }

    @Test void a_line_tells_what_who_and_when_and_no_id() throws IOException, AuditFile.Unusable {
        try (var log = Logs.open(file)) {
            log.add(Event.INTERVIEW_ERASED, Optional.of("the-id"), Logs.CALLER, Audit.DONE);
            log.add(Event.INTERVIEW_BEGUN, Optional.of("the-id"), Caller.SERVICE, Audit.DONE);
        }
        var lines = Logs.text(file).lines().toList();
        assertThat(lines.get(0)).matches("\\{\"seq\":1,\"at\":\"2026-11-24T23:00:00.123Z\",\"event\":\"log-opened\",\"outcome\":\"new\",\"chain\":\"[0-9a-f]{64}\"}");
        assertThat(lines.get(1)).matches("\\{\"seq\":2,\"at\":\"2026-11-24T23:00:00.123Z\",\"event\":\"interview-erased\",\"subject\":\"[\\w-]{22}\","
                + "\"client\":\"pk1\",\"outcome\":\"done\",\"address\":\"192.0.2.0/24\",\"chain\":\"[0-9a-f]{64}\"}");
        var subject = lines.get(1).replaceAll(".*\"subject\":\"([^\"]+)\".*", "$1");
        assertThat(lines.get(2)).as("the same interview").contains(subject);
        assertThat(Logs.text(file)).doesNotContain("the-id");
    }

    @Test void only_the_owner_can_read_it() throws IOException, AuditFile.Unusable {
        Logs.write(file, 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test void a_start_goes_on_with_the_chain_and_changes_nothing_before() throws IOException, AuditFile.Unusable {
        Logs.write(file, 3);
        var before = Logs.text(file);
        Logs.write(file, 3);
        assertThat(Logs.text(file)).startsWith(before).contains("\"seq\":5,\"at\":\"2026-11-24T23:00:00.123Z\",\"event\":\"log-opened\",\"outcome\":\"continued\"");
        assertThat(Logs.verdict(file)).isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.lines()).isEqualTo(8));
    }

    @Test void a_line_torn_by_a_crash_is_cut_off_and_told() throws IOException, AuditFile.Unusable {
        Logs.write(file, 3);
        byte[] whole = Files.readAllBytes(file);
        int start = new String(whole, StandardCharsets.US_ASCII).lastIndexOf('\n', whole.length - 2) + 1;
        for (int length : new int[] {start + 1, start + 100, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            Logs.write(file, 1);
            assertThat(Logs.text(file)).contains("\"event\":\"log-opened\",\"outcome\":\"cut off " + (length - start) + " bytes of a torn line\"");
            assertThat(Logs.verdict(file)).isInstanceOfSatisfying(Verdict.Whole.class, verdict -> assertThat(verdict.lines()).isEqualTo(5));
        }
        assertThat(said).hasSize(3).allMatch(line -> line.startsWith("the audit log ended within a line, as after a crash"));
    }

    @Test void a_first_line_can_be_torn_too() throws IOException, AuditFile.Unusable {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"seq\":1,");
        Logs.write(file, 1);
        assertThat(Logs.verdict(file)).isInstanceOf(Verdict.Whole.class);
    }

    @Test void a_file_that_is_no_audit_log_is_refused_and_left_alone() throws IOException, AuditFile.Unusable {
        for (var content : List.of("something else\n", "\n", "x".repeat(10_000), "x".repeat(10_000) + "\n")) {
            Logs.write(file, 1);
            Files.writeString(file, content, StandardOpenOption.APPEND);
            if (content.endsWith("\n") || content.length() > 8192) {
                byte[] before = Files.readAllBytes(file);
                assertThatThrownBy(() -> AuditFile.open(file)).hasMessage(file + " does not end with a line of the audit log"
                        + " - look at it with `admin verify-audit`, and move it away");
                assertThat(Files.readAllBytes(file)).isEqualTo(before);
            }
            Files.delete(file);
        }
    }

    @Test void nothing_that_a_caller_sends_ends_a_line_or_moves_a_cursor() throws IOException, AuditFile.Unusable {
        var evil = "a\r\nb\u001b[2J\u009b31m\u2028\"},{\"seq\":9,\u0000\u202e" + "x".repeat(10_000);
        try (var log = Logs.open(file)) {
            log.add(Event.KEY_REFUSED, Optional.of(evil), new Caller(Optional.of(evil), Optional.of(evil)), evil);
        }
        assertThat(Logs.text(file).lines()).hasSize(2).allMatch(line -> line.length() < 2048);
        assertThat(Files.readAllBytes(file)).satisfies(bytes -> {
            for (byte b : bytes) {
                assertThat(b == '\n' || b >= ' ' && b <= '~').isTrue();
            }
        });
        assertThat(Logs.verdict(file)).isInstanceOf(Verdict.Whole.class);
    }

    @Test void what_does_not_fit_is_missed_without_waiting_counted_logged_once_and_told_in_the_next_line() {
        var disk = new Disk();
        var log = new AuditLog(disk, Logs.CHAIN, Logs.CLOCK, 0, Chain.START);
        for (int i = 0; i < AuditLog.MOST_WAITING + 5; i++) {
            log.add(Event.RESULT_READ, Optional.empty(), Caller.SERVICE, Audit.DONE);
        }
        assertThat(log.missed()).isEqualTo(5);
        assertThat(said).containsExactly("the audit log misses entries: {0}[too much is waiting to be written]");
        log.start();
        log.close();
        assertThat(disk.lines()).hasSize(AuditLog.MOST_WAITING);
        assertThat(disk.lines().get(0)).contains(",\"missed\":5,");
        assertThat(disk.lines().subList(1, AuditLog.MOST_WAITING)).noneMatch(line -> line.contains("missed"));
        assertThat(log.missed()).isZero();
        assertThat(Logs.verdict(disk.written.toByteArray())).isInstanceOf(Verdict.Whole.class);
    }

    @Test void what_a_failing_disk_does_not_take_is_missed_and_told_when_it_works_again() throws InterruptedException {
        var disk = new Disk();
        disk.broken = true;
        var log = new AuditLog(disk, Logs.CHAIN, Logs.CLOCK, 0, Chain.START);
        log.add(Event.RESULT_READ, Optional.empty(), Caller.SERVICE, Audit.DONE);
        log.start();
        disk.refused.await();
        log.add(Event.RESULT_READ, Optional.empty(), Caller.SERVICE, Audit.DONE);
        disk.refusedAgain.await();
        disk.broken = false;
        log.add(Event.INTERVIEW_SEALED, Optional.empty(), Caller.SERVICE, Audit.DONE);
        log.close();
        assertThat(disk.lines()).singleElement().asString().startsWith("{\"seq\":1,").contains("interview-sealed", "\"missed\":2,");
        assertThat(said).containsExactly("the audit log misses entries: {0}[IOException]");
    }

    @Test void a_write_that_failed_half_way_leaves_no_half_line(@TempDir Path other) throws IOException, AuditFile.Unusable {
        Logs.write(file, 1);
        try (var opened = AuditFile.open(file)) {
            Files.writeString(file, "{\"seq\":3,\"at\"", StandardOpenOption.APPEND);
            opened.append("whole\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(Logs.text(file).lines()).hasSize(3).last().isEqualTo("whole");
    }

    /** What is written, unless it is broken. */
    private static final class Disk implements Appending {
        final ByteArrayOutputStream written = new ByteArrayOutputStream();
        final CountDownLatch refused = new CountDownLatch(1);
        final CountDownLatch refusedAgain = new CountDownLatch(2);
        volatile boolean broken;

        @Override public void append(byte[] lines) throws IOException {
            if (broken) {
                refused.countDown();
                refusedAgain.countDown();
                throw new IOException("no space");
            }
            written.writeBytes(lines);
        }

        @Override public void close() {
        }

        List<String> lines() {
            return written.toString(StandardCharsets.US_ASCII).lines().toList();
        }
    }
}
