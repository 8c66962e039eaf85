package org.foramen.crash;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that is kept for many calls, and costs the client next to nothing, so that what is measured is the service. */
final class OpenLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int ENOUGH = 8 * 1024;

    private final Socket socket;
    private final InputStream in;

    OpenLine(URI service) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), ENOUGH);
    }

    /** @param again whether the reply says when to try again */
    record Heard(int status, boolean again, String body) {
    }

    Heard put(String path, String token, String body) throws IOException {
        return ask("PUT", path, token, body);
    }

    /** @param token empty for what needs none; so is the body */
    Heard ask(String method, String path, String token, String body) throws IOException {
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + (body.isEmpty() ? "" : "Content-Type: application/json\r\n");
        socket.getOutputStream().write((head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        boolean again = false;
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.substring(0, header.indexOf(':'));
            again |= name.equalsIgnoreCase("Retry-After");
            length = name.equalsIgnoreCase("Content-Length") ? Integer.parseInt(header.substring(name.length() + 1).trim()) : length;
        }
        return new Heard(status, again, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the reply ends early");
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
