package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Twenty seconds of a steady load; how to have an hour is said in {@link Soak}, which looks at the memory too. */
class SoakIT {

    private static final int SECONDS = 20;
    private static final int A_SECOND = 100;

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_steady_load_meets_no_refusal_and_leaves_no_file_thread_or_object_behind(@TempDir Path data) throws Exception {
        var outcome = Soak.run(data, SECONDS, A_SECOND);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.calls()).as("calls").isGreaterThan(SECONDS * A_SECOND / 4);
        assertThat(outcome.isSteady()).as(outcome.toString()).isTrue();
    }
}
