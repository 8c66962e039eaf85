package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterviewIdTest {

    @Test
    void ids_are_short_safe_in_urls_and_never_alike() {
        var random = new SecureRandom();
        Set<InterviewId> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            var id = InterviewId.create(random);
            assertThat(id.toString()).matches("[A-Za-z0-9_-]{22}").isEqualTo(id.text());
            assertThat(seen.add(id)).isTrue();
        }
    }
}
