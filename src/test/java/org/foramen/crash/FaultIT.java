package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls to the disk that fail; how to let every one fail is said in {@link Faults}. */
class FaultIT {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothing_acknowledged_is_lost_when_the_disk_fails(@TempDir Path folder) throws Exception {
        JournalledFolder.needed();
        var figures = Faults.run(folder, List.of("write", "fsync", "any"), 3);
        assertThat(figures.problems()).isEmpty();
        assertThat(figures.lost()).as(figures.toString()).isZero();
        assertThat(figures.crashes()).isGreaterThan(20);
    }
}
