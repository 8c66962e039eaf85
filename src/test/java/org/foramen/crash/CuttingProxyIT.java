package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Some calls through a proxy that cuts them; how to have more is said in {@link ExactlyOnce}. */
class CuttingProxyIT {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void what_is_tried_again_is_done_once(@TempDir Path data) throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, data)) {
            var outcome = ExactlyOnce.run(service.url(), data, 2000, 6);
            assertThat(outcome.problems()).isEmpty();
            assertThat(outcome.calls()).isGreaterThanOrEqualTo(2000);
            assertThat(outcome.cuts()).isGreaterThan(500);
        }
    }
}
