package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few power cuts; how to have more is said in {@link PowerCuts}. */
class PowerCutTest {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void every_acknowledged_answer_survives_a_power_cut(@TempDir Path folder) throws Exception {
        JournalledFolder.needed();
        var cuts = new PowerCuts(folder, 5);
        cuts.run();
        assertThat(cuts.figures().problems()).isEmpty();
        assertThat(cuts.figures().lost()).isZero();
        assertThat(cuts.figures().crashes()).isEqualTo(45);
        assertThat(cuts.figures().acknowledged()).isPositive();
    }
}
