package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Row 51 of the table of bad inputs, behind a proxy: whose word about an address counts. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class ForwardedTest {

    private static final String PROXY = "127.0.0.1";
    private static final String ANYBODY = "127.0.0.77";
    private static final Pattern LEFT = Pattern.compile("(?m)^RateLimit: \"address\";r=(\\d+);");

    private static final String ONLY_TLS = "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

    private static int left(String peer, String header) throws IOException {
        var reply = reply(peer, header);
        var found = LEFT.matcher(reply);
        assertThat(found.find()).as(reply).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String reply(String peer, String header) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(peer), 0));
            socket.connect(new InetSocketAddress(PROXY, RestAssured.port));
            socket.getOutputStream().write(("GET /v1/packs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test void what_an_untrusted_peer_says_of_its_address_changes_nothing() throws IOException {
        int first = left(ANYBODY, "X-Forwarded-For: 203.0.113.1");
        assertThat(left(ANYBODY, "X-Forwarded-For: 203.0.113.2")).isEqualTo(first - 1);
        assertThat(left(ANYBODY, "Forwarded: for=203.0.113.3")).isEqualTo(first - 2);
        assertThat(left(ANYBODY, "X-Real-IP: 203.0.113.4")).isEqualTo(first - 3);
        assertThat(left(ANYBODY, "X-Forwarded-For: 203.0.113.5\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https")).isEqualTo(first - 4);
    }

    @Test void the_trusted_proxy_says_who_calls() throws IOException {
        var someone = "X-Forwarded-For: " + MadeClients.anotherAddress();
        var someoneElse = "X-Forwarded-For: " + MadeClients.anotherAddress();
        assertThat(left(PROXY, someone)).isEqualTo(599);
        assertThat(left(PROXY, someone)).isEqualTo(598);
        assertThat(left(PROXY, someoneElse)).isEqualTo(599);
    }

    @Test void a_browser_that_came_by_https_is_told_to_stay_with_it_and_only_the_proxy_can_say_so() throws IOException {
        assertThat(reply(PROXY, "X-Forwarded-Proto: https")).contains(ONLY_TLS);
        assertThat(reply(PROXY, "X-Forwarded-Proto: http")).doesNotContain("Strict-Transport-Security");
        assertThat(reply(ANYBODY, "X-Forwarded-Proto: https")).doesNotContain("Strict-Transport-Security");
    }

    @Test void an_IPv6_address_that_is_forwarded_is_its_network() throws IOException {
        assertThat(left(PROXY, "X-Forwarded-For: 2001:db8:51::1")).isEqualTo(599);
        assertThat(left(PROXY, "X-Forwarded-For: 2001:db8:51::2")).isEqualTo(598);
    }
}
