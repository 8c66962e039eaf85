package org.foramen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

    private static final int LINES = 1000;

    @TempDir
    Path folder;

    private byte[] log;
    private List<String> lines;

    @BeforeEach void write() throws IOException, AuditFile.Unusable {
        var file = folder.resolve("audit.log");
        Logs.write(file, LINES - 1);
        log = Files.readAllBytes(file);
        lines = List.of(Logs.text(file).split("(?<=\n)"));
    }

    @Test void a_log_as_it_was_written_is_whole() {
        var last = lines.get(LINES - 1);
        assertThat(Logs.verdict(log)).isEqualTo(new Verdict.Whole(LINES, last.substring(last.length() - 67, last.length() - 3)));
        assertThat(Logs.verdict(new byte[0])).isEqualTo(new Verdict.Whole(0, Chain.START));
    }

    /** Each one from the line before it on, since all before stays as it was. */
    @Test void every_byte_that_is_changed_is_found_out() throws IOException {
        int at = 0;
        var before = Chain.START;
        for (int i = 0; i < LINES; i++) {
            var line = lines.get(i);
            byte[] rest = Arrays.copyOfRange(log, at, Math.min(log.length, at + line.length() + (i + 1 < LINES ? lines.get(i + 1).length() : 0)));
            for (int j = 0; j < line.length(); j++) {
                rest[j] ^= (byte) (1 + (at + j) % 255);
                assertThat(Verdict.after(before, new ByteArrayInputStream(rest), Logs.CHAIN, Optional.empty()))
                        .as("line %s, byte %s", i + 1, j).isInstanceOf(Verdict.Broken.class);
                rest[j] = log[at + j];
            }
            at += line.length();
            before = line.substring(line.length() - 67, line.length() - 3);
        }
    }

    @Test void a_changed_byte_is_found_in_its_line() {
        var random = new Random(5);
        for (int i = 0; i < 100; i++) {
            byte[] changed = log.clone();
            int at = random.nextInt(log.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            long line = new String(log, 0, at, StandardCharsets.US_ASCII).chars().filter(c -> c == '\n').count() + 1;
            assertThat(Logs.verdict(changed)).as("byte %s", at).isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.line()).isEqualTo(line));
        }
    }

    @Test void a_line_that_is_gone_moved_or_there_twice_is_found_out() {
        for (int i : new int[] {0, 1, 500, LINES - 2}) {
            var gone = new ArrayList<>(lines);
            gone.remove(i);
            assertThat(verdict(gone)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.line()).isEqualTo(i + 1));
            var moved = new ArrayList<>(lines);
            Collections.swap(moved, i, i + 1);
            assertThat(verdict(moved)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.line()).isEqualTo(i + 1));
            var twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertThat(verdict(twice)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.line()).isEqualTo(i + 2));
        }
    }

    @Test void another_key_finds_nothing_whole() throws IOException {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(Verdict.on(new ByteArrayInputStream(log), new Chain(other), Optional.empty())).isInstanceOf(Verdict.Broken.class);
    }

    @Test void lines_that_are_gone_at_the_end_are_found_out_by_whoever_knows_the_last_one() throws IOException {
        var last = ((Verdict.Whole) Logs.verdict(log)).last();
        assertThat(expecting(lines, last)).isInstanceOf(Verdict.Whole.class);
        assertThat(Logs.verdict(String.join("", lines.subList(0, 900)).getBytes(StandardCharsets.US_ASCII))).isInstanceOf(Verdict.Whole.class);
        assertThat(expecting(lines.subList(0, 900), last)).isEqualTo(new Verdict.Broken(901, "is missing: the log went on to the link that is expected"));
    }

    @Test void a_log_that_has_grown_still_has_the_link_of_an_earlier_check() throws IOException {
        var earlier = (Verdict.Whole) verdict(lines.subList(0, 900));
        assertThat(expecting(lines, earlier.last())).isInstanceOf(Verdict.Whole.class);
    }

    @Test void junk_without_end_is_no_log() {
        assertThat(Logs.verdict(new byte[1_000_000])).isEqualTo(new Verdict.Broken(1, "is no line of an audit log"));
    }

    private static Verdict verdict(List<String> lines) {
        return Logs.verdict(String.join("", lines).getBytes(StandardCharsets.US_ASCII));
    }

    private static Verdict expecting(List<String> lines, String last) throws IOException {
        return Verdict.on(new ByteArrayInputStream(String.join("", lines).getBytes(StandardCharsets.US_ASCII)), Logs.CHAIN, Optional.of(last));
    }
}
