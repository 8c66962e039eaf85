package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on an address that others reach. All combinations are in {@code SecureStartTest}. */
class InsecureStartIT {

    private static final int EX_CONFIG = 78;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test void without_anything_it_ends_with_78_and_a_line_for_each_missing_thing() throws IOException, InterruptedException {
        assertThat(refused("quarkus.http.host=0.0.0.0")).satisfiesExactly(
                line -> assertThat(line).isEqualTo("Not started: others reach 0.0.0.0, and no client needs a key - set foramen.access=keys"),
                line -> assertThat(line).contains("travel unencrypted", "quarkus.http.insecure-requests=disabled", "quarkus.http.proxy.trusted-proxies"),
                line -> assertThat(line).contains("takes its key along", "foramen.key-file", "foramen.encryption=disk"));
    }

    @Test void with_all_but_one_it_names_that_one() throws IOException, InterruptedException {
        assertThat(refused("quarkus.http.host=::", "foramen.access=keys", "quarkus.http.proxy.proxy-address-forwarding=true",
                "quarkus.http.proxy.trusted-proxies=127.0.0.1", "foramen.key-file=" + folder.resolve("data").resolve("key")))
                .satisfiesExactly(line -> assertThat(line).isEqualTo(
                        "Not started: others reach ::, and the key is among the data - set foramen.key-file to a file outside the data folder"));
    }

    @Test void a_database_that_is_away_is_named() throws IOException, InterruptedException {
        assertThat(refused("quarkus.http.host=0.0.0.0", "foramen.access=keys", "quarkus.http.proxy.proxy-address-forwarding=true",
                "quarkus.http.proxy.trusted-proxies=127.0.0.1", "foramen.encryption=disk", "foramen.store.url=jdbc:postgresql://127.0.0.1:1/none"))
                .satisfiesExactly(line -> assertThat(line).contains("the database cannot be asked", "foramen.store.url"));
    }

    @Test void forwarded_headers_of_anybody_are_refused_even_on_this_machine() throws IOException, InterruptedException {
        assertThat(refused("quarkus.http.host=127.0.0.1", "quarkus.http.proxy.proxy-address-forwarding=true"))
                .satisfiesExactly(line -> assertThat(line).contains("quarkus.http.proxy.trusted-proxies"));
    }

    @Test void whoever_insists_is_warned_and_served() throws IOException, InterruptedException {
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("data"), "quarkus.http.host=0.0.0.0", "foramen.allow-insecure=yes-i-know")) {
            assertThat(service.log().stream().filter(line -> line.startsWith("WARNING: INSECURE"))).hasSize(3);
        }
    }

    /** What it says, all of it, in the environment or as options as it comes. */
    private List<String> refused(String... settings) throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dforamen.data=" + folder.resolve("data"), "-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        Stream.of(settings).skip(1).forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", PackagedService.JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("QUARKUS_HTTP_HOST", settings[0].split("=")[1]);
        var process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).isEqualTo(EX_CONFIG);
        assertThat(folder.resolve("data")).as("nothing was begun").doesNotExist();
        return Files.readAllLines(output.toPath());
    }
}
