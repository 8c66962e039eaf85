package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody gets at an interview of somebody else, however often; {@code -Dforamen.attempts=100000} for a long run. */
@QuarkusTest
class OtherInterviewsTest {

    private static final int ATTEMPTS = Integer.getInteger("foramen.attempts", 5_000);
    private static final int INTERVIEWS = 50;

    private final Random random = new Random(7);

    @Test void no_attempt_on_another_interview_succeeds_and_all_get_the_same_bytes() {
        var service = new Service(RestAssured.port);
        var kept = IntStream.range(0, INTERVIEWS).mapToObj(i -> service.begin()).toList();
        kept.forEach(one -> service.expect(one.answer("saddle_numbness", "\"yes\""), 200));
        int hits = 0;
        String first = "";
        try (var connection = service.connect()) {
            for (int i = 0; i < ATTEMPTS; i++) {
                int victim = random.nextInt(INTERVIEWS);
                var token = kept.get((victim + 1 + random.nextInt(INTERVIEWS - 1)) % INTERVIEWS).token();
                var reply = connection.send(attempt(kept.get(victim)).without("Authorization").token(token)).reply();
                first = first.isEmpty() ? reply.text() : first;
                hits += reply.status() == 404 && reply.text().equals(first) ? 0 : 1;
            }
        }
        assertThat(hits).as("of %d attempts", ATTEMPTS).isZero();
        assertThat(first).contains("No interview with this id is opened by this token.");
        kept.forEach(one -> assertThat(service.expect(one.get(), 200).json().path("answers").toString()).isEqualTo("{\"saddle_numbness\":\"yes\"}"));
    }

    private Request attempt(Service.Kept victim) {
        var attempts = List.of(victim.get(), victim.get("result"), victim.post("seal"), victim.post("handover"), victim.answer("age", "1"),
                victim.answers("{\"age\":1}"), victim.delete().target(victim.path("answers/saddle_numbness")), victim.delete());
        return attempts.get(random.nextInt(attempts.size()));
    }
}
