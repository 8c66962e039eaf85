package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final List<String> NO_ADDRESSES = List.of("localhost", "unknown", "", "1.2.3", "999.1.1.1", "1.2.3.4\n", ":::::", "clinic.example");

    @Test void around_an_address_are_so_many_that_nobody_is_told() {
        assertThat(Network.around("192.0.2.77")).hasValue(new Network("192.0.2.0/24"));
        assertThat(Network.around("2001:db8:1:2:3:4:5:6")).hasValue(new Network("2001:db8:1:0:0:0:0:0/48"));
        assertThat(Network.around("::ffff:192.0.2.77")).hasValue(new Network("192.0.2.0/24"));
        assertThat(NO_ADDRESSES).allSatisfy(none -> assertThat(Network.around(none)).isEmpty());
    }

    @Test void one_caller_has_an_IPv4_address_or_an_IPv6_network() {
        assertThat(Network.of("192.0.2.77")).isEqualTo(new Network("192.0.2.77/32")).isEqualTo(Network.of("::ffff:192.0.2.77"));
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(new Network("2001:db8:1:2:0:0:0:0/64"));
        assertThat(NO_ADDRESSES).allSatisfy(none -> assertThat(Network.of(none).text()).isEqualTo(none));
    }
}
