package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoverTest {

    @Test void a_code_has_eight_characters_a_page_and_fifteen_minutes() {
        var made = begin().emergency().handOver();
        assertThat(made.statusCode()).isEqualTo(201);
        var code = made.<String>path("code");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(made.<String>path("url")).matches("http://127.0.0.1:[0-9]+/r/" + code);
        assertThat(Duration.between(Instant.now(), Instant.parse(made.path("expiresAt"))))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(made.<String>path("qr.path")).startsWith("M4 4h7v1H4z");
    }

    @Test void it_seals_the_result() {
        var kept = begin().emergency();
        kept.handOver();
        assertThat(kept.get().<String>path("sealedAt")).isNotNull();
        assertThat(kept.answer("saddle_numbness", "\"no\"").<String>path("code")).isEqualTo("sealed");
    }

    @Test void it_can_be_asked_for_again() {
        var kept = begin().emergency();
        assertThat(kept.handOver().<String>path("code")).isNotEqualTo(kept.handOver().<String>path("code"));
    }

    @Test void there_is_none_while_a_question_is_open() {
        var refused = begin().handOver();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("question-open");
        assertThat(refused.<String>path("next.screen")).isEqualTo("main_symptoms");
    }
}
