package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few times a full disk; how to have more is said in {@link Fills}. */
class FullDiskIT {

    @Test @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_full_disk_loses_nothing_and_the_service_goes_on_when_there_is_room(@TempDir Path folder) throws Exception {
        SmallDisk.needed();
        var figures = Fills.run(folder.resolve("disk"), 3, 4);
        assertThat(figures.problems()).isEmpty();
        assertThat(figures.lost()).as(figures.toString()).isZero();
        assertThat(figures.acknowledged()).isPositive();
    }
}
