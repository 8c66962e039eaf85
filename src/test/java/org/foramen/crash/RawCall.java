package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One request on a connection of its own, and its reply if all of it came. */
record RawCall(int status, Map<String, String> headers, byte[] body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** @throws IOException the connection ended before the whole reply was there */
    static RawCall send(InetSocketAddress to, String method, String path, String body, String... headers) throws IOException {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n").append(body);
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(to, PATIENCE_MILLIS);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            return whole(socket.getInputStream().readAllBytes());
        }
    }

    private static RawCall whole(byte[] reply) throws IOException {
        var text = new String(reply, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no whole head");
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).trim());
        }
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        int length = Integer.parseInt(headers.getOrDefault("content-length", status == 204 ? "0" : "-1"));
        if (length < 0 || reply.length - end - 4 != length) {
            throw new IOException("no whole body");
        }
        return new RawCall(status, Map.copyOf(headers), Arrays.copyOfRange(reply, end + 4, reply.length));
    }

    JsonNode json() throws IOException {
        return Http.JSON.readTree(body);
    }

    /** The revision in the {@code ETag}. */
    long revision() {
        var tag = headers.get("etag");
        return Long.parseLong(tag.substring(1, tag.indexOf('-')));
    }
}
