package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service and a folder of rules of its own. */
class BadPackIT {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test void a_bad_pack_stops_the_start_with_all_its_problems_and_nothing_else() throws IOException, InterruptedException {
        copy(Path.of("rules", "spine"), folder.resolve("pack"));
        spoil("questions.yaml", "type: yes_no_unsure", "type: yes_no");
        spoil("modifiers.yaml", "flag: pregnancy", "flag: pregnant");

        var output = folder.resolve("output").toFile();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dforamen.packs=" + folder.resolve("pack"), "-Dforamen.data=" + folder.resolve("data"),
                "-Dquarkus.http.port=0", "-Dquarkus.management.port=0", "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true).redirectOutput(output).start();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).isNotZero();
        var said = Files.readString(output.toPath());
        assertThat(said).contains("questions.yaml:", "modifiers.yaml:", "'pregnant'", "did you mean").doesNotContain("\tat ", "Exception");
    }

    private void spoil(String file, String right, String wrong) throws IOException {
        var path = folder.resolve("pack").resolve(file);
        Files.writeString(path, Files.readString(path).replace(right, wrong));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
