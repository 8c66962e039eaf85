package org.foramen.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several services on one database are one service; the kill comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReplicasIT {

    private static Replicas replicas;

    @BeforeAll static void start(@TempDir Path folder) throws Exception {
        replicas = new Replicas(folder);
    }

    @AfterAll static void stop() {
        replicas.close();
    }

    @Test @Order(1) void an_interview_goes_on_on_either() throws Exception {
        assertThat(replicas.goOnOnEither(20)).allSatisfy(served -> assertThat(served).isGreaterThanOrEqualTo(10));
    }

    @Test @Order(2) void of_those_that_expect_the_same_revision_one_wins() throws Exception {
        assertThat(replicas.winners(10)).isEqualTo(Collections.nCopies(10, 1L));
    }

    @Test @Order(3) void each_interview_stays_on_its_version_whichever_service_answers() throws Exception {
        var versions = replicas.versions();

        assertThat(versions).allSatisfy(seen -> assertThat(seen.stream().distinct()).hasSize(1));
        assertThat(versions.get(1).get(0)).isEqualTo("9" + versions.get(0).get(0));
    }

    @Test @Order(4) void a_kill_of_one_loses_no_acknowledged_answer_and_the_other_goes_on() throws Exception {
        var outcome = replicas.killOne(500);

        assertThat(outcome.lost()).as(outcome.toString()).isZero();
        assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(1000);
    }
}
