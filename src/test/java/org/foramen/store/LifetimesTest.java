package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LifetimesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void operators_say_how_long_each_kind_is_kept() {
        var lifetimes = Lifetimes.keeping(DAY, Duration.ofDays(365));

        assertThat(lifetimes.open()).isEqualTo(DAY);
        assertThat(lifetimes.sealed()).isEqualTo(Duration.ofDays(365));
        assertThat(lifetimes.code()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void nothing_is_kept_for_longer_than_a_year_or_for_no_time() {
        assertThatThrownBy(() -> Lifetimes.keeping(DAY, Duration.ofDays(366))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("foramen.keep.sealed is PT8784H - write a time from 1 minute to 365 days, such as 24h or 30d");
        assertThatThrownBy(() -> Lifetimes.keeping(Duration.ZERO, DAY)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("foramen.keep.unfinished is PT0S - ");
    }
}
