package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Limits LIMITS = limits();
    private static final String GET = "GET /v1/packs HTTP/1.1\r\nHost: localhost:8080\r\n\r\n";
    private static final String POST = "POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n12345";
    private static final String CHUNKED =
            "POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\nA\r\n0123456789\r\n0\r\n\r\n";

    private final AtomicLong now = new AtomicLong();
    private final Arriving arriving = new Arriving(LIMITS.arriving().asLongValue());
    private final EmbeddedChannel channel = new EmbeddedChannel(new Gate(LIMITS, arriving, now::get, code -> { }));

    /** As they are in the service. */
    static Limits limits() {
        try {
            var settings = new PropertiesConfigSource(Path.of("src/main/resources/application.properties").toUri().toURL());
            return new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withSources(settings)
                    .withMapping(Limits.class).withMappingIgnore("**").build().getConfigMapping(Limits.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void arrives(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
        channel.runPendingTasks();
    }

    /** What was let through since the last time, or an empty text. */
    private String passed() {
        return text(channel.readInbound());
    }

    /** What the client was sent since the last time, or an empty text. */
    private String sent() {
        return text(channel.readOutbound());
    }

    private static String text(ByteBuf buffer) {
        if (buffer == null) {
            return "";
        }
        var text = buffer.toString(StandardCharsets.ISO_8859_1);
        buffer.release();
        return text;
    }

    private void answer() {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        channel.readOutbound();
        channel.runPendingTasks();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    private void isRefused(int status, String code) {
        assertThat(passed()).isEmpty();
        assertThat(sent()).startsWith("HTTP/1.1 " + status + " ").contains("\"code\":\"" + code + "\"", "Connection: close",
                "X-Content-Type-Options: nosniff", "Cache-Control: no-store",
                "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'", "application/problem+json");
        assertThat(channel.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {GET, POST, CHUNKED})
    void a_request_passes_as_it_is_when_its_last_byte_has_arrived(String request) {
        for (int i = 0; i < request.length() - 1; i++) {
            arrives(request.substring(i, i + 1));
            assertThat(passed()).isEmpty();
        }
        arrives(request.substring(request.length() - 1));
        assertThat(passed()).isEqualTo(request);
        assertThat(sent()).isEmpty();
    }

    @Test void requests_sent_ahead_pass_one_at_a_time() {
        arrives(GET + POST + CHUNKED);
        assertThat(passed()).isEqualTo(GET);
        assertThat(passed()).isEmpty();
        answer();
        assertThat(passed()).isEqualTo(POST);
        answer();
        assertThat(passed()).isEqualTo(CHUNKED);
        answer();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test void nothing_more_is_read_while_someone_sends_ahead() {
        arrives(GET + GET);
        assertThat(channel.config().isAutoRead()).isFalse();
        answer();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test void nothing_passes_behind_a_refused_request() {
        arrives("GET /../ HTTP/1.1\r\nHost: a\r\n\r\n" + GET);
        isRefused(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nA: \u0000\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nA: \u007f\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "GET / HTTP/0.9\r\nHost: a\r\n\r\n", "GET / http/1.1\r\nHost: a\r\n\r\n", "GET /\r\nHost: a\r\n\r\n",
        "get / HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
        "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n", "GET / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: a\r\nAuthorization: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\n\r\n",
    })
    void a_head_that_could_be_read_in_two_ways_is_refused(String head) {
        arrives(head);
        isRefused(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "5;a=b\r\n12345\r\n0\r\n\r\n", "5\n12345\r\n0\r\n\r\n", "5\r\n12345\n0\r\n\r\n", "5\r\n123456\r\n0\r\n\r\n", "5\r\n1234\r\n0\r\n\r\n",
        "0x5\r\n12345\r\n0\r\n\r\n", "+5\r\n12345\r\n0\r\n\r\n", " 5\r\n12345\r\n0\r\n\r\n", "-1\r\n", "\r\n\r\n", "000000005\r\n12345\r\n0\r\n\r\n",
        "5\r\n12345\r\n0\r\nHost: b\r\n\r\n", "g\r\n",
    })
    void a_chunk_that_could_be_read_in_two_ways_is_refused(String body) {
        arrives("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
        isRefused(400, "malformed-request");
    }

    @Test void a_request_line_may_have_4_KiB() {
        var line = "GET /" + "a".repeat(4096 - 14) + " HTTP/1.1";
        assertThat(line).hasSize(4096);
        arrives(line + "\r\nHost: a\r\n\r\n");
        assertThat(passed()).isNotEmpty();
        answer();
        arrives("GET /" + "a".repeat(4096));
        isRefused(414, "uri-too-long");
    }

    @Test void a_head_may_have_16_KiB() {
        arrives("GET / HTTP/1.1\r\nHost: a\r\nA: " + "a".repeat(16_300) + "\r\n\r\n");
        assertThat(passed()).isNotEmpty();
        answer();
        arrives("GET / HTTP/1.1\r\nHost: a\r\nA: " + "a".repeat(16_384));
        isRefused(431, "headers-too-large");
    }

    @Test void a_head_may_have_100_fields() {
        arrives("GET / HTTP/1.1\r\nHost: a\r\n" + "A: b\r\n".repeat(99) + "\r\n");
        assertThat(passed()).isNotEmpty();
        answer();
        arrives("GET / HTTP/1.1\r\nHost: a\r\n" + "A: b\r\n".repeat(100) + "\r\n");
        isRefused(431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 65537\r\n\r\n", "Content-Length: 9999999999\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n10001\r\n",
        "Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n"})
    void a_body_that_will_be_too_large_is_refused_before_it_arrives(String rest) {
        arrives("POST /v1/evaluations HTTP/1.1\r\nHost: a\r\n" + rest);
        isRefused(413, "body-too-large");
    }

    @Test void a_body_in_tiny_chunks_may_cost_twice_its_size() {
        arrives("POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\na\r\n".repeat(30_000));
        isRefused(413, "body-too-large");
    }

    @Test void a_batch_may_have_1_MiB() {
        var head = "POST /v1/evaluations/batch?ask=all HTTP/1.1\r\nHost: a\r\nContent-Length: ";
        arrives(head + (1 << 20) + "\r\n\r\n" + "a".repeat(1 << 20));
        assertThat(passed()).isNotEmpty();
        answer();
        arrives(head + ((1 << 20) + 1) + "\r\n\r\n");
        isRefused(413, "body-too-large");
    }

    @Test void who_waits_for_a_word_before_the_body_gets_it_once() {
        arrives("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
        assertThat(sent()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        arrives("1");
        assertThat(passed()).endsWith("\r\n1");
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        assertThat(channel.<Object>readOutbound()).isNull();
        arrives(GET);
        assertThat(passed()).isEmpty();
        answer();
        assertThat(passed()).isEqualTo(GET);
    }

    @Test void a_head_has_4_seconds() {
        arrives("GET / HT");
        pass(Duration.ofMillis(3_999));
        assertThat(channel.isOpen()).isTrue();
        arrives("T");
        pass(Duration.ofMillis(1));
        isRefused(408, "request-timeout");
    }

    @Test void a_body_has_4_more_seconds() {
        pass(Duration.ofSeconds(7));
        arrives(POST.substring(0, 20));
        pass(Duration.ofMillis(3_999));
        arrives(POST.substring(20, POST.length() - 1));
        pass(Duration.ofMillis(3_999));
        assertThat(channel.isOpen()).isTrue();
        pass(Duration.ofMillis(1));
        isRefused(408, "request-timeout");
    }

    @Test void a_connection_without_a_request_is_closed_after_8_seconds() {
        arrives(GET);
        passed();
        pass(Duration.ofSeconds(100));
        answer();
        pass(Duration.ofMillis(7_999));
        assertThat(channel.isOpen()).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(channel.isOpen()).isFalse();
        assertThat(sent()).isEmpty();
    }

    @Test void a_large_request_is_put_off_while_too_much_is_arriving() {
        arriving.change((int) LIMITS.arriving().asLongValue());
        arrives(POST);
        assertThat(passed()).isEqualTo(POST);
        answer();
        arrives("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n" + "a".repeat(20_000));
        isRefused(503, "busy");
        assertThat(arriving.isTooMuch()).isFalse();
    }

    @Test void what_a_connection_kept_is_forgotten_with_it() {
        arriving.change((int) LIMITS.arriving().asLongValue());
        arrives("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n");
        assertThat(arriving.isTooMuch()).isTrue();
        channel.close();
        assertThat(arriving.isTooMuch()).isFalse();
    }
}
