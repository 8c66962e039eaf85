package org.foramen.api.guard;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A connection on which any bytes can be sent, and replies be waited for, for some time. */
final class RawHttp implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Socket socket;
    private final InputStream in;
    private final UnaryOperator<RawReply> heard;
    private long sent = System.nanoTime();

    RawHttp(int port) {
        this(port, reply -> reply);
    }

    RawHttp(int port, UnaryOperator<RawReply> heard) {
        this.heard = heard;
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawHttp send(Request request) {
        return send(request.bytes());
    }

    RawHttp send(String latin1) {
        return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The other side may hang up while this is sending. */
    RawHttp send(byte[] bytes) {
        sent = System.nanoTime();
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            // What it said before can still be read.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A reply to GET, POST and the like. */
    RawReply reply() {
        return replyTo("").orElseThrow(() -> new AssertionError("closed without a reply"));
    }

    /** The next reply to a request with this method; empty when the connection ends instead. */
    Optional<RawReply> replyTo(String method) {
        return replyTo(method, LONG);
    }

    Optional<RawReply> replyTo(String method, Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            var first = line();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int status = Integer.parseInt(first.split(" ")[1]);
            var headers = headers();
            boolean bodiless = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
            var body = bodiless ? new byte[0] : body(headers);
            return Optional.of(heard.apply(new RawReply(status, headers, body, Duration.ofNanos(System.nanoTime() - sent))));
        } catch (SocketTimeoutException e) {
            throw new NoReply();
        } catch (SocketException | EOFException closed) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither a reply nor the end of the connection in time. */
    static final class NoReply extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Every reply until the other side hangs up. */
    List<RawReply> untilClosed() {
        var replies = new ArrayList<RawReply>();
        for (var reply = replyTo(""); reply.isPresent(); reply = replyTo("")) {
            replies.add(reply.get());
        }
        return replies;
    }

    boolean isOpen() {
        try {
            return replyTo("", Duration.ofMillis(300)).isPresent();
        } catch (NoReply silent) {
            return true;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 && line.isEmpty()) {
                return "";
            } else if (c < 0) {
                throw new EOFException();
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(), name -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        var length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length.get(0)));
        }
        var body = new ByteArrayOutputStream();
        if (headers.containsKey("transfer-encoding")) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
        } else {
            in.transferTo(body);
        }
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
