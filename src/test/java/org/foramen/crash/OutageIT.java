package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that is killed and one that hangs; how to have more is said in {@link Outages}. */
class OutageIT {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void without_its_database_the_service_refuses_soon_and_evaluates_on(@TempDir Path data) throws Exception {
        try (var server = PostgresServer.start()) {
            var outcome = Outages.run(server, data, 2);
            assertThat(outcome.figures().problems()).isEmpty();
            assertThat(outcome.figures().lost()).isZero();
            // The goals are 2 s and 5 s; a build machine has other things to do.
            assertThat(outcome.slowestRefusal()).as(outcome.toString()).isLessThan(4000);
            assertThat(outcome.slowestReturn()).as(outcome.toString()).isLessThan(10_000);
        }
    }
}
