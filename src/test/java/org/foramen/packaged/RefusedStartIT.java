package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged service refuses to start with. */
class RefusedStartIT {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test void a_bad_pack_stops_the_start_with_all_its_problems_and_nothing_else() throws IOException, InterruptedException {
        copy(Path.of("rules", "spine"), folder.resolve("pack"));
        spoil("questions.yaml", "type: yes_no_unsure", "type: yes_no");
        spoil("modifiers.yaml", "flag: pregnancy", "flag: pregnant");

        assertThat(refused("-Dforamen.packs=" + folder.resolve("pack")))
                .contains("questions.yaml:", "modifiers.yaml:", "'pregnant'", "did you mean");
    }

    @Test void a_pack_folder_that_is_not_there_is_named() throws IOException, InterruptedException {
        assertThat(refused("-Dforamen.packs=" + folder.resolve("none")))
                .contains("The pack in " + folder.resolve("none") + " cannot be read", "name a folder that is there");
    }

    @Test void bad_site_settings_stop_the_start_with_all_their_problems() throws IOException, InterruptedException {
        var site = Files.writeString(folder.resolve("site.yaml"), "clinicName: Riverside\nidle_seconds: soon\n");
        assertThat(refused("-Dforamen.site=" + site))
                .contains("site.yaml:1:1: ", "did you mean 'clinic_name'?", "site.yaml:2:15: ", "write whole seconds, such as 60");
    }

    @Test void a_data_folder_that_is_a_file_is_named() throws IOException, InterruptedException {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(refused("-Dforamen.data=" + file)).contains("foramen.data: " + file + " is a file - name a folder");
    }

    @Test void a_data_folder_has_one_process() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        try (var running = PackagedService.start(PackagedService.JAR, data)) {
            assertThat(refused("-Dforamen.data=" + data)).contains("foramen.data: " + data + " belongs to another process that is running");
            assertThat(running.url()).isNotNull();
        }
    }

    /** What it says before it gives up, which is for an operator and no programmer. */
    private String refused(String option) throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dforamen.data=" + folder.resolve("own"), option,
                "-Dquarkus.http.port=0", "-Dquarkus.management.port=0", "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true).redirectOutput(output).start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).isNotZero();
        var said = Files.readString(output.toPath());
        assertThat(said).doesNotContain("\tat ", "Exception:");
        return said;
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
