package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;
import org.foramen.packaged.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills; how to have more is said in {@link Kills}. */
class KillIT {

    private static final int KILLS = 3;

    @Test @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_acknowledged_answer_survives_a_kill_of_the_service(@TempDir Path folder) throws Exception {
        try (var kills = new Kills(PackagedService.JAR, folder, 3)) {
            survives(kills, KILLS);
        }
    }

    @Test @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_acknowledged_answer_survives_a_kill_of_the_service_and_of_postgresql(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.start();
             var kills = new Kills(PackagedService.JAR, folder, new CrashedPostgres(server, server.database()), 4)) {
            survives(kills, KILLS - 1);
        }
    }

    private static void survives(Kills kills, int count) throws Exception {
        var total = Figures.NONE;
        for (int i = 0; i < count; i++) {
            total = total.plus(kills.kill());
        }
        total = total.plus(kills.readAll());
        assertThat(total.problems()).isEmpty();
        assertThat(total.lost()).as(total.toString()).isZero();
        assertThat(total.acknowledged()).isPositive();
    }
}
