package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverTriesTest {

    private static final String HERE = "192.0.2.1";

    private Instant now = Instant.EPOCH;
    private final HandoverTries tries = new HandoverTries(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private void fail(String address, int times) {
        IntStream.range(0, times).forEach(i -> assertThat(tries.begin(address)).isEmpty());
    }

    @Test void the_sixth_has_to_wait_until_fifteen_minutes_after_the_first() {
        fail(HERE, 1);
        now = now.plusSeconds(60);
        fail(HERE, 4);
        assertThat(tries.begin(HERE)).contains(Duration.ofMinutes(14));
        now = now.plus(Duration.ofMinutes(14)).minusMillis(1);
        assertThat(tries.begin(HERE)).contains(Duration.ofMillis(1));
        now = now.plusMillis(1);
        fail(HERE, 5);
        assertThat(tries.begin(HERE)).isPresent();
    }

    @Test void one_that_was_right_does_not_count() {
        for (int i = 0; i < 20; i++) {
            fail(HERE, 1);
            tries.forgive(HERE);
        }
        fail(HERE, 5);
    }

    @Test void another_address_has_its_own() {
        fail(HERE, 5);
        fail("192.0.2.2", 5);
    }

    @Test void the_addresses_of_one_ipv6_network_are_one() {
        fail("2001:db8::1", 5);
        assertThat(tries.begin("2001:db8::ffff:2")).isPresent();
        assertThat(tries.begin("2001:db8:0:1::1")).isEmpty();
    }
}
