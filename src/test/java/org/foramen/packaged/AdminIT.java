package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.foramen.readme.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's commands beside the packaged service. */
class AdminIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test void a_key_counts_while_the_service_runs_and_no_more_when_it_is_revoked() throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("data"), "foramen.access=keys", "foramen.refresh=200ms")) {
            assertThat(begin(service.url(), "")).isEqualTo(401);
            var key = admin("key", "create", "--device", "--name", "Kiosk 1").strip();
            assertThat(key).startsWith("kd_");
            await(service.url(), key, 200);
            assertThat(begin(service.url(), key)).isEqualTo(201);

            var id = admin("key", "list").lines().filter(line -> line.contains("Kiosk 1")).findFirst().orElseThrow().split(" ")[0];
            assertThat(admin("key", "revoke", id)).isEqualTo(id + " is revoked\n");
            await(service.url(), key, 401);
            assertThat(begin(service.url(), key)).isEqualTo(401);
            assertThat(service.log()).noneMatch(line -> line.contains(key.substring(3)));
            assertThat(admin("verify-audit", folder.resolve("data").resolve("operators.log").toString())).startsWith("2 lines, all as they were written\n");
            assertThat(admin("verify-audit", folder.resolve("data").resolve("audit.log").toString())).contains(" lines, all as they were written\n");
        }
    }

    @Test void the_commands_of_the_README_work_as_they_stand_there() throws Exception {
        var block = Readme.read().steps("Keys, partners and kiosks").get(0).commands();
        var script = Files.writeString(folder.resolve("script"), "set -eu\n" + block + "echo $PARTNER $KIOSK\nadmin key list\n");
        var out = folder.resolve("out");
        var bash = new ProcessBuilder("bash", script.toString()).redirectOutput(out.toFile()).redirectError(folder.resolve("err").toFile());
        bash.environment().put("FORAMEN_DATA", folder.resolve("data").toString());
        assertThat(bash.start().waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
        assertThat(Files.readString(out)).containsPattern("pk_\\S{48} kd_\\S{48}\n").containsPattern("device +revoked .*Kiosk at the entrance")
                .containsPattern("partner +active +60 +5000 .*Riverside Clinic  https://clinic.example");
    }

    @Test void a_version_of_the_pack_is_activated_and_rolled_back_while_the_service_runs() throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("data"), "foramen.refresh=200ms")) {
            var built = version(service.url());
            var hash = admin("pack", "install", LaterPack.in(folder.resolve("later")).toString()).replaceAll("(?s).*activate ", "").strip();
            assertThat(version(service.url())).isEqualTo(built);

            admin("pack", "activate", hash);
            awaitVersion(service.url(), "9" + built);
            assertThat(admin("pack", "list")).contains(hash + "  spine").contains("active");
            admin("pack", "roll-back", "spine");
            awaitVersion(service.url(), built);
            assertThat(admin("pack", "recall", hash)).startsWith(hash + " is recalled");
        }
    }

    private void awaitVersion(URI service, String version) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var last = version(service);
        while (!last.equals(version) && System.nanoTime() < until) {
            last = version(service);
        }
        assertThat(last).isEqualTo(version);
    }

    /** With which new interviews begin. */
    private String version(URI service) throws IOException, InterruptedException {
        var body = http.send(HttpRequest.newBuilder(service.resolve("/v1/packs/spine")).build(), BodyHandlers.ofString()).body();
        return body.replaceAll("(?s).*?\"version\":\"([^\"]*)\".*", "$1");
    }

    /** What another process wrote counts after the next refresh; until then this asks again. */
    private void await(URI service, String key, int status) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int last;
        do {
            last = status(HttpRequest.newBuilder(service.resolve("/v1/packs")).header("X-Client-Key", key).build());
        } while (last != status && System.nanoTime() < until);
        assertThat(last).isEqualTo(status);
    }

    private int begin(URI service, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/v1/interviews")).POST(HttpRequest.BodyPublishers.noBody());
        return status((key.isEmpty() ? request : request.header("X-Client-Key", key)).build());
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String admin(String... arguments) throws IOException, InterruptedException {
        return AdminCommand.run(folder, arguments).out();
    }
}
