package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.foramen.readme.Readme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The restore drill of the README: what lived is there again, and what was erased after the backup is not. */
class BackupIT {

    private static final Pattern BEGUN = Pattern.compile("\"id\":\"([^\"]+)\".*?\"accessToken\":\"([^\"]+)\"");

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    private record Begun(String id, String token) {
    }

    @Test void a_sqlite_store_is_backed_up_while_it_serves_and_restored() throws Exception {
        var data = folder.resolve("data");
        Begun living;
        Begun erased;
        try (var service = PackagedService.start(PackagedService.JAR, data)) {
            living = begin(service.url());
            erased = begin(service.url());
            run(0, "monday", Map.of("FORAMEN_DATA", data.toString()));
            assertThat(call(service.url(), erased, "DELETE").statusCode()).isEqualTo(204);
            run(0, "--keys", Map.of("FORAMEN_DATA", data.toString()));
        }
        run(1, "", Map.of("FORAMEN_DATA", data.toString()));
        try (var service = PackagedService.start(PackagedService.JAR, folder.resolve("restored"))) {
            restored(service.url(), living, erased);
        }
    }

    @Test void a_postgresql_store_is_backed_up_while_it_serves_and_restored() throws Exception {
        try (var server = PostgresServer.start()) {
            var database = server.database();
            var restored = server.database();
            var environment = Map.of("FORAMEN_DATABASE", uri(database), "FORAMEN_RESTORED", uri(restored));
            Begun living;
            Begun erased;
            try (var service = start(database)) {
                living = begin(service.url());
                erased = begin(service.url());
                run(2, "exclude", environment);
                assertThat(call(service.url(), erased, "DELETE").statusCode()).isEqualTo(204);
                run(2, "--schema=keys", environment);
            }
            run(3, "", environment);
            try (var service = start(restored)) {
                restored(service.url(), living, erased);
            }
        }
    }

    private PackagedService start(String database) throws IOException, InterruptedException {
        return PackagedService.start(PackagedService.JAR, folder.resolve("data"), "foramen.store.url=" + database,
                "foramen.store.user=" + PostgresServer.USER, "foramen.store.password=" + PostgresServer.PASSWORD);
    }

    private static String uri(String jdbc) {
        return jdbc.replace("jdbc:postgresql://", "postgresql://" + PostgresServer.USER + ":" + PostgresServer.PASSWORD.replace(" ", "%20") + "@");
    }

    /** Of a block of the README, the functions and the lines with this in them. */
    private void run(int block, String lines, Map<String, String> environment) throws IOException, InterruptedException {
        var commands = new StringBuilder("set -eu\nmkdir -p backups\n");
        Readme.read().steps("Back up and restore").get(block).commands().lines()
                .filter(line -> line.contains("() {") || line.contains(lines)).forEach(line -> commands.append(line).append('\n'));
        var script = commands.toString().replace("target/quarkus-app/quarkus-run.jar", PackagedService.JAR.toAbsolutePath().toString());
        var said = folder.resolve("said").toFile();
        var bash = new ProcessBuilder("bash", "-c", script).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said);
        bash.environment().putAll(environment);
        bash.environment().put("PATH", System.getenv("PATH") + ":" + PostgresServer.programs());
        assertThat(bash.start().waitFor()).as(() -> script + read(said.toPath())).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void restored(URI url, Begun living, Begun erased) throws IOException, InterruptedException {
        assertThat(call(url, living, "GET").body()).contains("\"answers\":{\"age\":41}");
        assertThat(call(url, erased, "GET").statusCode()).isEqualTo(404);
    }

    private Begun begin(URI url) throws IOException, InterruptedException {
        var reply = http.send(HttpRequest.newBuilder(url.resolve("/v1/interviews")).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        var found = BEGUN.matcher(reply.body());
        assertThat(found.find()).isTrue();
        var begun = new Begun(found.group(1), found.group(2));
        var answered = http.send(HttpRequest.newBuilder(url.resolve("/v1/interviews/" + begun.id() + "/answers/age"))
                .header("Authorization", "Bearer " + begun.token()).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\": 41}")).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(answered.statusCode()).isEqualTo(200);
        return begun;
    }

    private HttpResponse<String> call(URI url, Begun begun, String method) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve("/v1/interviews/" + begun.id())).header("Authorization", "Bearer " + begun.token())
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }
}
