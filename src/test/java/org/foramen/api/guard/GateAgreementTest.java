package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The gate and the decoder behind it never disagree about where a request ends. */
class GateAgreementTest {

    private static final int STREAMS = 20_000;
    private static final Limits LIMITS = GateTest.limits();
    private static final Arriving ARRIVING = new Arriving(LIMITS.arriving().asLongValue());

    private static final List<String> REQUESTS = List.of(
            "GET /v1/packs?locale=en HTTP/1.1\r\nHost: localhost:8080\r\nAccept: */*\r\n\r\n",
            "POST /v1/evaluations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"answers\": {}}",
            "PUT /v1/a%C3%A4 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\na\r\n0123456789\r\n0\r\n\r\n",
            "HEAD / HTTP/1.0\r\nHost: [::1]:80\r\nConnection: keep-alive\r\n\r\n");

    private static final List<String> PIECES = List.of("\r\n", "\n", "\r", "\r\n\r\n", " ", "\t", ":", "0\r\n\r\n", "\u0000", ";", ",", "chunked",
            "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: x\r\n", "Content-Length: 0\r\n", "Content-Length: 3\r\n", "Host: b\r\n",
            "Content-Length:\r\n 3\r\n", "Connection: close\r\n", "Upgrade: h2c\r\n", "GET /second HTTP/1.1\r\nHost: a\r\n\r\n", "%00", "/", "HTTP/1.1",
            "\u00e4", "\u000b", "\u000c", "\u0085", "\u00a0", "5\r\n", "ffffffff\r\n");

    private int passed;

    @Test void what_the_gate_lets_through_is_one_whole_request_to_netty() {
        for (long seed = 0; seed < STREAMS; seed++) {
            var random = new Random(seed);
            var stream = new StringBuilder();
            for (int i = random.nextInt(3); i >= 0; i--) {
                stream.append(REQUESTS.get(random.nextInt(REQUESTS.size())));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                spoil(stream, random);
            }
            send(stream.toString(), random, seed);
        }
        assertThat(passed).as("requests that passed").isGreaterThan(STREAMS / 2);
    }

    private static void spoil(StringBuilder stream, Random random) {
        int at = random.nextInt(stream.length());
        switch (random.nextInt(4)) {
            case 0 -> stream.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> stream.deleteCharAt(at);
            case 2 -> stream.setCharAt(at, (char) random.nextInt(256));
            default -> stream.insert(lineStart(stream, at), PIECES.get(random.nextInt(PIECES.size())));
        }
    }

    private static int lineStart(StringBuilder stream, int at) {
        return Math.max(0, stream.lastIndexOf("\n", at)) + (stream.lastIndexOf("\n", at) < 0 ? 0 : 1);
    }

    private void send(String stream, Random random, long seed) {
        var channel = new EmbeddedChannel(new Gate(LIMITS, ARRIVING, () -> 0, code -> { }));
        for (int from = 0, to; from < stream.length() && channel.isOpen(); from = to) {
            to = Math.min(stream.length(), from + 1 + random.nextInt(80));
            channel.writeInbound(Unpooled.copiedBuffer(stream.substring(from, to), StandardCharsets.ISO_8859_1));
            for (ByteBuf request = channel.readInbound(); request != null; request = channel.readInbound()) {
                isOneRequest(request, "seed " + seed + ": " + stream);
                if (channel.isOpen()) {
                    channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
                    channel.runPendingTasks();
                }
            }
        }
        channel.finishAndReleaseAll();
    }

    private void isOneRequest(ByteBuf request, String stream) {
        passed++;
        var decoder = new EmbeddedChannel(new HttpRequestDecoder(4160, 16_384, 8192));
        decoder.writeInbound(request);
        int requests = 0;
        int ends = 0;
        for (HttpObject part = decoder.readInbound(); part != null; part = decoder.readInbound()) {
            assertThat(part.decoderResult().isSuccess()).as(stream).isTrue();
            requests += part instanceof HttpRequest ? 1 : 0;
            ends += part instanceof LastHttpContent ? 1 : 0;
            if (part instanceof HttpContent content) {
                content.release();
            }
        }
        assertThat(List.of(requests, ends)).as(stream).isEqualTo(List.of(1, 1));
        assertThat(decoder.finish()).as(stream).isFalse();
    }
}
