package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.guard.Row.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Bytes that are no request, or could be two; and requests that come too slowly, or too many at once. */
final class WireRows {

    private static final String HOST = "Host: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String EMPTY = "{\"answers\":{}}";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Service service;
    private final int slowClients;

    WireRows(Service service, int slowClients) {
        this.service = service;
        this.slowClients = slowClients;
    }

    List<Row> rows() {
        return List.of(smuggling(), requestLine(), slow(), pipelined());
    }

    /** Two requests in one, the second of which erases an interview; it must never happen. */
    private Row smuggling() {
        var row = row(47, "smuggling");
        smuggle(row, "Transfer-Encoding: xchunked\r\n", "");
        smuggle(row, "Transfer-Encoding: identity\r\n", "");
        smuggle(row, "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n");
        smuggle(row, "Transfer-Encoding:\tchunked\u000b\r\n", "0\r\n\r\n");
        smuggle(row, "Transfer-Encoding: CHUNKED\r\n", "0\r\n\r\n");
        smuggle(row, "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n");
        smuggle(row, "Transfer-Encoding : chunked\r\n", "0\r\n\r\n");
        smuggle(row, " Transfer-Encoding: chunked\r\n", "0\r\n\r\n");
        smuggle(row, "X: y\r\n\tTransfer-Encoding: chunked\r\n", "");
        smuggle(row, "X: y\rTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
        smuggle(row, "X: y\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n");
        smuggle(row, "Content-Length: 14\r\nTransfer-Encoding: chunked\r\n", EMPTY);
        smuggle(row, "Content-Length: 14\r\nContent-Length: 0\r\n", EMPTY);
        smuggle(row, "Content-Length: 14\r\nContent-Length: 14\r\n", EMPTY);
        smuggle(row, "Content-Length: 14, 0\r\n", EMPTY);
        smuggle(row, "Content-Length: +14\r\n", EMPTY);
        smuggle(row, "Content-Length: 1_4\r\n", EMPTY);
        smuggle(row, "Content-Length: 0xE\r\n", EMPTY);
        smuggle(row, "Content-Length: -1\r\n", EMPTY);
        smuggle(row, "Content-Length: 14 0\r\n", EMPTY);
        smuggle(row, "Content-Length: 14\u0000\r\n", EMPTY);
        smuggle(row, "Content-Length:\r\n", EMPTY);
        smuggle(row, "Transfer-Encoding: chunked\r\n", "0;x=\n\r\n\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "5;x\r\n12345\r\n0\r\n\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "0\r\nX: y\r\n\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "0\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "fffffffffffffff0\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "0x0\r\n\r\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "e\n" + EMPTY + "\n0\n\n");
        smuggle(row, "Transfer-Encoding: chunked\r\n", "e\r\n" + EMPTY + "xx0\r\n\r\n");
        smuggle(row, "Content-Length: 14\r\nConnection: close\r\n", EMPTY);
        return row.check("HTTP/1.0 in chunks", () -> isAnsweredOnceAtMost("POST /v1/evaluations HTTP/1.0\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .check("HTTP/2 upgrade", () -> {
                    try (var connection = service.connect()) {
                        var reply = connection.send("GET /v1/packs HTTP/1.1\r\n" + HOST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n").reply();
                        assertThat(Invariants.check("GET", reply).status()).isEqualTo(200);
                    }
                })
                .check("WebSocket", () -> service.expect(Request.get("/v1/packs").header("Connection", "Upgrade").header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Version", "13").header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="), 200));
    }

    private void smuggle(Row row, String header, String body) {
        row.check((header + "| " + body).replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t").replace("\u0000", "\\0").replace("\u000b", "\\v"),
                () -> isAnsweredOnceAtMost("POST /v1/evaluations HTTP/1.1\r\n" + HOST + JSON + header + "\r\n" + body));
    }

    private void isAnsweredOnceAtMost(String request) {
        var victim = service.begin();
        try (var connection = service.connect()) {
            var replies = connection.send(request + new String(victim.delete().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)).untilClosed();
            assertThat(replies.size()).as(replies::toString).isLessThanOrEqualTo(1);
            replies.forEach(reply -> Invariants.check("POST", reply));
        }
        service.expect(victim.get(), 200);
    }

    private Row requestLine() {
        var row = row(48, "tricks in Host and the request line");
        var get = "GET /v1/packs HTTP/1.1\r\n";
        for (var text : List.of(get + "\r\n", get + HOST + HOST + "\r\n", get + "Host: a, b\r\n\r\n", get + "Host: a b\r\n\r\n", get + "Host: a/b\r\n\r\n", get + "Host: u@a\r\n\r\n",
                get + "Host:\r\n\r\n", get + "Host: a:b\r\n\r\n", get + "Host: a:999999\r\n\r\n", get + "Host: [::1\r\n\r\n", get + "Host: a\u0000\r\n\r\n", get + "Host : a\r\n\r\n",
                "GET http://evil.example/v1/packs HTTP/1.1\r\n" + HOST + "\r\n", "GET v1/packs HTTP/1.1\r\n" + HOST + "\r\n", "GET  /v1/packs HTTP/1.1\r\n" + HOST + "\r\n",
                "GET\t/v1/packs\tHTTP/1.1\r\n" + HOST + "\r\n", "GET /v1/packs  HTTP/1.1\r\n" + HOST + "\r\n", "GET /v1/packs HTTP/1.1 \r\n" + HOST + "\r\n",
                "GET /v1 /packs HTTP/1.1\r\n" + HOST + "\r\n", "GET /v1/packs\r\n\r\n", "GET /v1/packs HTTP/0.9\r\n\r\n", "GET /v1/packs HTTP/1.2\r\n" + HOST + "\r\n", "GET /v1/packs HTTP/3\r\n" + HOST + "\r\n",
                "GET /v1/packs HTTP/1.1a\r\n" + HOST + "\r\n", "GET /v1/packs http/1.1\r\n" + HOST + "\r\n", "get /v1/packs HTTP/1.1\r\n" + HOST + "\r\n", "G\u00cbT /v1/packs HTTP/1.1\r\n" + HOST + "\r\n",
                "\r\nGET /v1/packs HTTP/1.1\r\n" + HOST + "\r\n", "\u0000GET /v1/packs HTTP/1.1\r\n" + HOST + "\r\n", "GET /v1/packs\u0000 HTTP/1.1\r\n" + HOST + "\r\n",
                "GET /v1/packs HTTP/1.1\n" + HOST + "\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", "{\"answers\":{}}\r\n\r\n")) {
            row.check(text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t").replace("\u0000", "\\0"), () -> {
                try (var connection = service.connect()) {
                    var replies = connection.send(text).untilClosed();
                    assertThat(replies.size()).as(replies::toString).isLessThanOrEqualTo(1);
                    replies.forEach(reply -> assertThat(Invariants.check("GET", reply).status()).isEqualTo(400));
                }
            });
        }
        return row.check("a request line of 5 000", () -> service.expect(Request.get("/" + "a".repeat(5_000)), 414, "uri-too-long"));
    }

    private Row slow() {
        return row(49, "slow clients").check(slowClients + " of each kind, each sending a byte a second", () -> {
            var post = "POST /v1/evaluations HTTP/1.1\r\n" + HOST + JSON;
            var kinds = List.of("", "GET /v1/pa", "GET /v1/packs HTTP/1.1\r\n" + HOST + "X: ", post + "Content-Length: 14\r\n\r\n", post + "Transfer-Encoding: chunked\r\n\r\ne\r\n{");
            var threads = Executors.newCachedThreadPool();
            var drips = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < slowClients; i++) {
                kinds.forEach(start -> drips.add(threads.submit(() -> drip(start, true))));
                kinds.forEach(start -> drips.add(threads.submit(() -> drip(start, false))));
            }
            while (drips.stream().anyMatch(drip -> !drip.isDone())) {
                service.isAlive();
            }
            threads.shutdownNow();
            for (var drip : drips) {
                drip.get();
            }
        });
    }

    /** Is told to hurry, or hung up on, within ten seconds. */
    private Void drip(String start, boolean on) {
        long begin = System.nanoTime();
        try (var connection = service.connect()) {
            connection.send(start);
            while (true) {
                try {
                    connection.replyTo("POST", Duration.ofSeconds(1)).ifPresent(reply ->
                            assertThat(Invariants.checkAtAnyTime("POST", reply).code()).isEqualTo("request-timeout"));
                    assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("for " + start).isLessThan(LONGEST.plusSeconds(1));
                    return null;
                } catch (RawHttp.NoReply silent) {
                    if (on && !start.isEmpty()) {
                        connection.send(" ");
                    }
                }
            }
        }
    }

    private Row pipelined() {
        return row(50, "200 requests ahead, Expect").check("200 replies in order", () -> {
            var all = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                all.append(new String(Request.get(i % 3 == 0 ? "/v1/nothing" : "/v1/packs").bytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            try (var connection = service.connect()) {
                connection.send(all.toString());
                for (int i = 0; i < 200; i++) {
                    assertThat(Invariants.checkAtAnyTime("GET", connection.reply()).status()).isEqualTo(i % 3 == 0 ? 404 : 200);
                }
                assertThat(connection.isOpen()).isTrue();
            }
        }).check("100-continue", () -> {
            try (var connection = service.connect()) {
                connection.send("POST /v1/evaluations HTTP/1.1\r\n" + HOST + JSON + "Expect: 100-continue\r\nContent-Length: 14\r\n\r\n");
                assertThat(connection.reply().status()).isEqualTo(100);
                connection.send(EMPTY);
                assertThat(Invariants.check("POST", connection.reply()).status()).isEqualTo(200);
            }
        }).check("100-continue of too much", () -> service.expect(Request.post("/v1/evaluations", "").header("Expect", "100-continue").header("Content-Length", "70000"), 413, "body-too-large"))
                .check("100-continue without a body", () -> service.expect(Request.get("/v1/packs").header("Expect", "100-continue"), 200))
                .check("another", () -> service.expect(Request.post("/v1/evaluations", EMPTY).header("Expect", "200-ok"), 400, "malformed-request"));
    }
}
