package org.foramen.api.guard;

import static org.foramen.api.guard.Requests.pick;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One change of a request: something dropped, doubled, of another type, out of range, too large, in another order. It
 * stays a whole request: {@link WireRows} has those that never end.
 */
final class Mutations {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO");
    private static final List<String> SEGMENTS = List.of("", ".", "..", "%2e%2e", "..;", "%00", "%", "%zz", "%2F", "a%20b", "%C3%A4", "%FF", "e%CC%81", "__proto__", "null", "-1", "*", "a".repeat(300), "a".repeat(5_000),
            "spine", "answers", "result", "seal", "batch", "age", "en");
    private static final List<String> QUERIES = List.of("locale=", "locale=en&locale=es", "locale=%00", "locale=x", "locale=en_US", "locale=" + "e".repeat(100), "ask=", "ask=ALL", "ask=all&ask=next", "ask[]=all",
            "access_token=fit_x", "a=" + "b".repeat(5_000), "&&&", "=", "%", "a=%C0%AE", "_method=DELETE", "?", "q;r", "a=%20");
    private static final List<String> HEADERS = List.of("Accept: application/xml", "Accept: text/html", "Accept: text/plain", "Accept: text/markdown, */*;q=0.1", "Accept: *", "Accept:", "Accept: a/b/c", "Accept: application/json;q=0",
            "Accept-Language: ", "Accept-Language: xx-\u00e4", "Accept-Language: en;q=9", "Content-Type: text/plain", "Content-Type: application/json; charset=utf-16", "Content-Type: application/x-ndjson", "Content-Type:", "Content-Type: a",
            "Content-Encoding: gzip", "Content-Encoding: identity", "Transfer-Encoding: gzip", "Content-Length: x", "Host: b", "Host: a b", "Expect: 100-continue", "Expect: x",
            "If-Match: *", "If-Match: x", "If-Match: \"0-en-json\"", "If-Match: \"99999999999999999999-en-json\"", "If-None-Match: *", "If-Modified-Since: x", "Range: bytes=0-1", "Idempotency-Key: x", "Idempotency-Key: a-key-of-the-fuzzer-1077",
            "Authorization: Basic x", "Authorization: Bearer", "Authorization: Bearer fit_x", "Authorization:", "Origin: https://evil.example", "X-HTTP-Method-Override: DELETE", "X-Forwarded-For: 1", "Forwarded: for=x", "X-Request-Id: x",
            "traceparent: x", "traceparent: 00-00000000000000000000000000000000-00f067aa0ba902b7-01", "Cookie: a=b", "Connection: close", "Connection: upgrade", "Upgrade: h2c", "TE: trailers", "A: " + "b".repeat(17_000), "\u00e4: b", "A b: c", "A", ": b", " folded");

    private Mutations() {
    }

    static Request mutate(Request request, Random random) {
        boolean hasBody = request.body().filter(body -> body.length > 0).isPresent();
        return switch (random.nextInt(hasBody ? 14 : 7)) {
            case 0 -> request.method(pick(METHODS, random));
            case 1 -> request.target(path(request.target(), random));
            case 2 -> request.target(request.target() + (request.target().contains("?") ? "&" : "?") + pick(QUERIES, random));
            case 3 -> request.headers(withoutOne(request.headers(), random));
            case 4 -> request.headers(more(request.headers(), pick(HEADERS, random), random));
            case 5 -> request.headers().isEmpty() ? request.body("") : request.headers(more(request.headers(), pick(request.headers(), random), random));
            case 6 -> request.headers(shuffled(request.headers(), random));
            case 7 -> new Request(request.method(), request.target(), request.headers(), java.util.Optional.empty());
            case 8 -> request.body(bytes(request.body().orElseThrow(), random));
            default -> request.body(JsonMutations.mutate(request.text(), random));
        };
    }

    private static String path(String target, Random random) {
        int mark = target.indexOf('?');
        var segments = new ArrayList<>(List.of((mark < 0 ? target : target.substring(0, mark)).split("/", -1)));
        int at = 1 + random.nextInt(segments.size() - 1);
        switch (random.nextInt(4)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, pick(SEGMENTS, random));
            case 2 -> segments.set(at, pick(SEGMENTS, random));
            default -> segments.set(at, spelled(segments.get(at), random));
        }
        var path = String.join("/", segments);
        return (path.isEmpty() ? "/" : path) + (mark < 0 ? "" : target.substring(mark));
    }

    private static String spelled(String segment, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> segment.toUpperCase();
            case 1 -> segment + ".json";
            case 2 -> segment + ";a=b";
            case 3 -> segment.isEmpty() ? "%61" : String.format("%%%02x", (int) segment.charAt(0)) + segment.substring(1);
            case 4 -> segment + "%20";
            default -> segment + segment;
        };
    }

    private static List<String> withoutOne(List<String> headers, Random random) {
        var fewer = new ArrayList<>(headers);
        if (!fewer.isEmpty()) {
            fewer.remove(random.nextInt(fewer.size()));
        }
        return fewer;
    }

    private static List<String> more(List<String> headers, String line, Random random) {
        var more = new ArrayList<>(headers);
        more.add(random.nextInt(more.size() + 1), line);
        return more;
    }

    private static List<String> shuffled(List<String> headers, Random random) {
        var shuffled = new ArrayList<>(headers);
        Collections.shuffle(shuffled, random);
        shuffled.replaceAll(line -> random.nextBoolean() ? line : line.substring(0, line.indexOf(':')).toUpperCase() + line.substring(line.indexOf(':')));
        return shuffled;
    }

    private static byte[] bytes(byte[] body, Random random) {
        var bytes = body.clone();
        return switch (random.nextInt(3)) {
            case 0 -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 1 -> ("\ufeff" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            default -> new String(bytes, StandardCharsets.UTF_8).getBytes(pick(List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1), random));
        };
    }
}
