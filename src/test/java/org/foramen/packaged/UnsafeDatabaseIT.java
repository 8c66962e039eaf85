package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a database that would lose acknowledged answers the service is not ready, even where it may start. */
class UnsafeDatabaseIT {

    @Test void it_is_not_ready_and_says_which_setting_it_is(@TempDir Path data) throws Exception {
        try (var server = PostgresServer.start("synchronous_commit=off");
             var service = PackagedService.start(PackagedService.JAR, data, "foramen.store.url=" + server.database(),
                     "foramen.store.user=" + PostgresServer.USER, "foramen.store.password=" + PostgresServer.PASSWORD)) {
            var ready = HttpClient.newHttpClient().send(HttpRequest.newBuilder(service.management().resolve("/q/health/ready")).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"DOWN\"", "synchronous_commit=off");
        }
    }
}
