package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of too many clients; how to have more is said in {@link Overload}. */
class OverloadIT {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void too_many_clients_are_sent_away_and_the_others_served(@TempDir Path data) throws Exception {
        var outcome = Overload.run(data, 4);
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.admitted().count()).as("served").isGreaterThan(100);
        if (Overload.hasGate()) {
            assertThat(outcome.shed()).as("sent away").isPositive();
            // How fast is for the long command: here a service that has just started shares two cores with its clients.
        }
        assertThat(outcome.normalAfter()).isLessThan(2000);
    }
}
