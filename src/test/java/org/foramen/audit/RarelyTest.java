package org.foramen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RarelyTest {

    private final AtomicLong now = new AtomicLong();
    private final Rarely rarely = new Rarely(now::get);

    @Test void a_network_is_let_through_once_a_minute() {
        assertThat(rarely.first("192.0.2.1")).isTrue();
        assertThat(rarely.first("192.0.2.2")).isFalse();
        assertThat(rarely.first("198.51.100.1")).isTrue();
        now.set(TimeUnit.SECONDS.toNanos(60));
        assertThat(rarely.first("192.0.2.1")).isTrue();
    }

    @Test void of_very_many_networks_only_some_are_let_through() {
        for (int i = 0; i < Rarely.MOST; i++) {
            assertThat(rarely.first("10." + i / 256 + "." + i % 256 + ".1")).isTrue();
        }
        assertThat(rarely.first("192.0.2.1")).isFalse();
    }
}
