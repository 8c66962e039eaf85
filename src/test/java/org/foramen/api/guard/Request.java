package org.foramen.api.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as it is sent.
 *
 * @param headers whole lines, each a name, a colon and a value, in Latin-1
 */
record Request(String method, String target, List<String> headers, Optional<byte[]> body) {

    private static final Pattern ESCAPED_LETTER = Pattern.compile("%(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|2[Dd])");

    static final String JSON = "application/json";

    Request {
        headers = List.copyOf(headers);
    }

    static Request of(String method, String target) {
        return new Request(method, target, List.of(), Optional.empty());
    }

    static Request get(String target) {
        return of("GET", target);
    }

    static Request post(String target, String json) {
        return of("POST", target).json(json);
    }

    static Request put(String target, String json) {
        return of("PUT", target).json(json);
    }

    Request method(String other) {
        return new Request(other, target, headers, body);
    }

    Request target(String other) {
        return new Request(method, other, headers, body);
    }

    Request headers(List<String> others) {
        return new Request(method, target, others, body);
    }

    Request header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return headers(more);
    }

    Request without(String name) {
        return headers(headers.stream().filter(line -> !isNamed(line, name)).toList());
    }

    Request token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Request body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Request body(byte[] bytes) {
        return new Request(method, target, headers, Optional.of(bytes));
    }

    Request json(String text) {
        return header("Content-Type", JSON).body(text);
    }

    String text() {
        return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(line -> isNamed(line, name));
    }

    private static boolean isNamed(String line, String name) {
        return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
    }

    /** With a Host and a Content-Length, unless they are among the headers or the body is in chunks. */
    byte[] bytes() {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.isPresent() && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.get().length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        body.ifPresent(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** A command that sends it again. */
    String curl() {
        var command = new StringBuilder("curl -i --path-as-is -X ").append(quoted(method));
        headers.forEach(line -> command.append(" -H ").append(quoted(line)));
        body.ifPresent(bytes -> command.append(" --data-binary ").append(quoted(new String(bytes, StandardCharsets.UTF_8))));
        return command.append(' ').append(quoted("http://localhost:8080" + target)).toString();
    }

    /** For a shell that knows {@code $'…'}. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("$'");
        text.chars().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append(String.format("\\x%02x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('\'').toString();
    }

    /** Without a slash at the end, and without escapes that say what the letter itself does (RFC 3986 6.2.2.2). */
    String path() {
        var path = ESCAPED_LETTER.matcher(target.split("\\?", 2)[0])
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
