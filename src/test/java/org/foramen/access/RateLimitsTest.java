package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.foramen.store.Client;
import org.foramen.store.Hash;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final String HOME = "192.0.2.7";

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(5, 2, now::get);
    private final Client client = new Client("c-1", Client.Kind.DEVICE, "Kiosk", Set.of(), 3, 4, Optional.empty());
    private final Hash token = Hash.of(new byte[] {1});

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static boolean isAllowed(List<Count> counts) {
        return counts.stream().allMatch(Count::isAllowed);
    }

    private static Count last(List<Count> counts) {
        return counts.get(counts.size() - 1);
    }

    private int allowedOf(int tries, Supplier<List<Count>> request) {
        return (int) IntStream.range(0, tries).filter(i -> isAllowed(request.get())).count();
    }

    @Test void an_address_has_so_many_requests_in_a_minute_and_then_as_many_again() {
        for (int minute = 0; minute < 3; minute++) {
            assertThat(allowedOf(20, () -> limits.ofAddress(HOME, false))).isEqualTo(5);
            pass(Duration.ofMinutes(1));
        }
    }

    @Test void a_count_says_what_is_left_and_when_to_come_again() {
        assertThat(last(limits.ofAddress(HOME, false)).remaining()).isEqualTo(4);
        pass(Duration.ofSeconds(20));
        allowedOf(4, () -> limits.ofAddress(HOME, false));
        var refused = last(limits.ofAddress(HOME, false));
        assertThat(refused.isAllowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.again()).isEqualTo(Duration.ofSeconds(40));
        assertThat(refused.reset()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test void another_address_has_its_own_and_an_IPv6_network_is_one() {
        allowedOf(5, () -> limits.ofAddress(HOME, false));
        assertThat(isAllowed(limits.ofAddress("192.0.2.8", false))).isTrue();
        assertThat(isAllowed(limits.ofAddress("::ffff:192.0.2.7", false))).as("the same in another spelling").isFalse();
        var spread = IntStream.range(0, 20).mapToObj(i -> "2001:db8:1:2::" + i).filter(address -> isAllowed(limits.ofAddress(address, false))).count();
        assertThat(spread).isEqualTo(5);
        assertThat(isAllowed(limits.ofAddress("2001:db8:1:3::1", false))).isTrue();
    }

    @Test void what_is_no_address_counts_as_it_is_and_is_not_looked_up() {
        assertThat(allowedOf(9, () -> limits.ofAddress("nothing.invalid", false))).isEqualTo(5);
    }

    @Test void beginning_interviews_is_limited_more() {
        assertThat(allowedOf(5, () -> limits.ofAddress(HOME, true))).isEqualTo(2);
        assertThat(isAllowed(limits.ofAddress(HOME, false))).as("all five are used up").isFalse();
    }

    @Test void what_the_first_limit_refuses_does_not_count_for_the_next() {
        allowedOf(5, () -> limits.ofAddress(HOME, false));
        assertThat(limits.ofAddress(HOME, true)).hasSize(1);
        pass(Duration.ofMinutes(1));
        assertThat(allowedOf(5, () -> limits.ofAddress(HOME, true))).isEqualTo(2);
    }

    @Test void a_client_has_so_many_in_a_minute_and_so_many_in_a_day() {
        assertThat(allowedOf(10, () -> limits.ofClient(client))).isEqualTo(3);
        pass(Duration.ofMinutes(1));
        assertThat(allowedOf(10, () -> limits.ofClient(client))).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        assertThat(last(limits.ofClient(client)).limit().name()).isEqualTo("day");
        assertThat(last(limits.ofClient(client)).again()).isGreaterThan(Duration.ofHours(23));
        pass(Duration.ofDays(1));
        assertThat(isAllowed(limits.ofClient(client))).isTrue();
    }

    @Test void an_interview_may_be_changed_ten_times_a_second_thirty_times_at_once_and_500_times_in_all() {
        assertThat(allowedOf(100, () -> limits.ofWrite(token))).isEqualTo(30);
        pass(Duration.ofMillis(500));
        assertThat(allowedOf(100, () -> limits.ofWrite(token))).isEqualTo(5);
        int more = 0;
        for (int second = 0; second < 600; second++) {
            pass(Duration.ofSeconds(1));
            more += allowedOf(20, () -> limits.ofWrite(token));
        }
        assertThat(30 + 5 + more).isEqualTo(500);
        assertThat(isAllowed(limits.ofWrite(Hash.of(new byte[] {2})))).as("another interview").isTrue();
    }

    @Test void however_many_call_only_so_many_are_remembered() {
        var counter = new Counter(Duration.ofMinutes(1), now::get);
        var limit = Limit.of("x", "x", 5, Duration.ofMinutes(1));
        IntStream.range(0, 100_000).forEach(i -> counter.count(i, limit));
        assertThat(counter.size()).isBetween(5_000L, 10_000L);
        pass(Duration.ofMinutes(2));
        assertThat(counter.size()).isZero();
    }
}
