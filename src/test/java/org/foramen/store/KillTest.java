package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.foramen.questionnaire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a process that writes: what it acknowledged is there. More rounds by {@code -Dforamen.kills}. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("foramen.kills", 5);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_survives_a_kill() throws Exception {
        var random = new Random(9);
        for (int round = 0; round < ROUNDS; round++) {
            var acknowledged = killAfter(100 + random.nextInt(900), round);
            try (var store = Stores.sqlite(file(), Clock.systemUTC(), Samples.VAULT, () -> Runnable::run);
                 var raw = RawFile.open(file())) {
                int killed = round;
                assertThat(acknowledged).hasSize(KilledWriter.CLIENTS).allSatisfy((client, count) ->
                        assertThat(kept(store, killed, client)).as("round %s, client %s", killed, client)
                                .isBetween(count, count + 1));
                assertThat(RawFile.text(raw, "PRAGMA integrity_check")).isEqualTo("ok");
            }
        }
    }

    private Path file() {
        return folder.resolve("foramen.db");
    }

    private static int kept(InterviewStore store, int round, int client) {
        var interview = store.find(KilledWriter.credentials(round, client)).orElseThrow();
        return ((Answer.Number) interview.answers().to(KilledWriter.LINK_ID).orElseThrow()).value();
    }

    /** The last count each client was told is kept, the process having been killed after so many acknowledgements. */
    private Map<Integer, Integer> killAfter(int acknowledgements, int round) throws IOException, InterruptedException {
        var writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dorg.sqlite.tmpdir=" + folder,
                "-cp", System.getProperty("java.class.path"),
                KilledWriter.class.getName(), file().toString(), String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Integer, Integer> counts = new HashMap<>();
        try (var lines = writer.inputReader()) {
            for (int line = 0; line < acknowledgements || counts.size() < KilledWriter.CLIENTS; line++) {
                note(Objects.requireNonNull(lines.readLine(), "the writer ended by itself"), counts);
            }
            // Not Process.destroyForcibly, which throws away what was printed and not yet read.
            writer.toHandle().destroyForcibly();
            lines.lines().filter(line -> line.matches("\\d+ \\d+")).forEach(line -> note(line, counts));
        } finally {
            writer.toHandle().destroyForcibly();
            writer.waitFor();
        }
        return counts;
    }

    private static void note(String line, Map<Integer, Integer> counts) {
        var words = line.split(" ");
        counts.put(Integer.valueOf(words[0]), Integer.valueOf(words[1]));
    }
}
