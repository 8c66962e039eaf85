package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests made up from the contract. More, from another seed:
 *
 * <pre>mvn -q test -Dtest=FuzzTest -Dforamen.fuzz=200000 -Dforamen.seed=7</pre>
 */
@QuarkusTest
@TestProfile(OwnClock.class)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("foramen.fuzz", 3_000);
    private static final long SEED = Long.getLong("foramen.seed", 1);

    @Test
    void nothing_makes_it_fail_or_answer_outside_the_contract() {
        var service = new Service(RestAssured.port);
        service.warm();
        var fuzzer = new Fuzzer(new Spec(), service, SEED);
        assertThat(fuzzer.run(REQUESTS)).as(fuzzer::summary).isEmpty();
        service.isAlive();
    }
}
