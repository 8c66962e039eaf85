package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of bad inputs, row by row; one row alone by {@code -Dforamen.row=47}. Whatever comes in, what comes back
 * keeps {@link Invariants}, and the service is alive afterwards.
 */
@QuarkusTest
@TestProfile(OwnClock.class)
class BadInputTest {

    private static final int ROWS = 54;

    @Inject
    MovableClock clock;

    private Service service;

    @BeforeEach
    void warm() {
        service = new Service(RestAssured.port);
        service.warm();
    }

    @TestFactory
    Stream<DynamicContainer> row() {
        var only = Optional.ofNullable(Integer.getInteger("foramen.row"));
        return rows().stream()
                .filter(row -> only.map(number -> number == row.number()).orElse(true))
                .map(this::tests);
    }

    @Test
    void every_row_has_a_test() {
        assertThat(rows().stream().map(Row::number)).containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
    }

    private List<Row> rows() {
        return Rows.of(service, () -> clock.pass(Duration.ofHours(25)));
    }

    /** JUnit takes no blank name. */
    private static String named(String sent) {
        return sent.isBlank() ? "nothing but blanks" : sent;
    }

    private DynamicContainer tests(Row row) {
        var checks = row.checks().entrySet().stream().map(check -> DynamicTest.dynamicTest(named(check.getKey()), check.getValue()));
        var alive = DynamicTest.dynamicTest("alive afterwards", service::isAlive);
        return DynamicContainer.dynamicContainer("row " + row.number() + ": " + row.input(), Stream.concat(checks, Stream.of(alive)));
    }
}
