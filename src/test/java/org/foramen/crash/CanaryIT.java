package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Some erased interviews; how to have more is said in {@link Canaries}. */
class CanaryIT {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void an_erased_interview_leaves_no_trace_anywhere(@TempDir Path data) throws Exception {
        try (var service = PackagedService.start(PackagedService.JAR, data)) {
            var outcome = Canaries.run(service, data, 50);
            assertThat(outcome.left()).isEmpty();
            if (isEncrypted(data)) {
                assertThat(outcome.plaintext()).as("answers that anyone can read").isEmpty();
            } else {
                // Shows that the look finds them, as long as the store keeps answers in plain text.
                assertThat(outcome.plaintext()).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    /** Data keys are in a file of their own. */
    private static boolean isEncrypted(Path data) {
        return Files.exists(data.resolve("foramen-keys.db"));
    }
}
