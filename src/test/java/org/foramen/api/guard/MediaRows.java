package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.guard.Row.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Headers that say what a body is, what is wanted back, and where a request comes from. */
final class MediaRows {

    private static final String UNSUPPORTED = "unsupported-media-type";
    private static final String EVALUATIONS = "/v1/evaluations";
    private static final String BATCH = "/v1/evaluations/batch";
    private static final String EMPTY = "{\"answers\":{}}";

    private final Service service;
    private final Service.Kept kept;

    MediaRows(Service service) {
        this.service = service;
        this.kept = service.begin();
    }

    List<Row> rows() {
        return List.of(contentType(), accept(), acceptLanguage(), locale(), contentEncoding(), tooLarge(), origin(), simple(), forwarded());
    }

    private Row contentType() {
        var row = row(34, "wrong or no Content-Type, another charset");
        var bodies = List.of(Request.post(EVALUATIONS, EMPTY), kept.answer("age", "1"), kept.answers("{}"), Request.post("/v1/interviews", "{}"));
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1", "application/json;charset=", "application/json; charset=utf-8; charset=utf-16", "application/jsonx", "json", "*/*",
                "application/*", "application/problem+json", "application/x-ndjson", "", "application/json, text/plain", "text/json", "application/json; charset = utf-8")) {
            row.check(type, () -> bodies.forEach(request -> service.expect(request.without("Content-Type").header("Content-Type", type), 415, UNSUPPORTED)));
        }
        return row.check("none", () -> bodies.forEach(request -> service.expect(request.without("Content-Type"), 415, UNSUPPORTED)))
                .check("none, and no body", () -> service.expect(Request.of("POST", EVALUATIONS), 400, "empty-body"))
                .check("twice", () -> service.expect(bodies.get(0).header("Content-Type", "application/json"), 400, "malformed-request"))
                .check("JSON for a batch", () -> service.expect(Request.post(BATCH, EMPTY), 415, UNSUPPORTED))
                .check("what is right", () -> List.of("application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"", "application/json ;charset=Utf-8").forEach(type ->
                        service.expect(bodies.get(0).without("Content-Type").header("Content-Type", type), 200)));
    }

    private Row accept() {
        var row = row(35, "Accept that is not offered");
        for (var type : List.of("application/xml", "text/html", "image/*", "application/json;q=0", "application/fhir+json", "text/plain, text/html;q=0.5")) {
            row.check(type, () -> {
                for (var request : List.of(Request.post(EVALUATIONS, EMPTY), kept.get(), kept.answer("age", "1"), Request.of("POST", "/v1/interviews"), Request.get("/v1/packs"))) {
                    var refused = service.expect(request.header("Accept", type), 406, "not-acceptable").json();
                    assertThat(refused.path("offered").get(0).asText()).isEqualTo("application/json");
                }
            });
        }
        return row.check("of the contract", () -> service.expect(Request.get("/openapi.yaml").header("Accept", "application/xml"), 406, "not-acceptable"));
    }

    private Row acceptLanguage() {
        var row = row(36, "tricks in Accept-Language");
        for (var languages : List.of("", "*", "xx", "tlh-Latn, *;q=0", "en;q=x", "../../etc/passwd", "a".repeat(8_000), "en;q=2, es;q=-1", ",,,", "${jndi:ldap://a}", "\u00e4",
                "de-DE-u-co-phonebk;q=0.1", "i-klingon", "en-".repeat(300), "*-*", "x-private", "fr;q=0.9, de;q=0.8".repeat(50))) {
            row.check(languages, () -> {
                var reply = service.expect(Request.post(EVALUATIONS, EMPTY).header("Accept-Language", languages), 200);
                assertThat(reply.header("Content-Language")).hasValue("en");
            });
        }
        return row;
    }

    private Row locale() {
        var row = row(37, "malformed or unknown locale");
        for (var locale : List.of("e", "english-language-tag", "en_US", "en-", "-en", "en us", "../en", "\\u0000", "1", "", "en-" + "a".repeat(40))) {
            row.check(locale, () -> {
                service.expect(Request.post("/v1/interviews", "{\"locale\":\"" + locale + "\"}"), locale.equals("\\u0000") ? 422 : 400, "invalid-locale", "invalid-body");
                if (locale.matches("[\\w/.-]+")) {
                    service.expect(Request.get("/v1/packs?locale=" + locale), 400, "invalid-locale");
                }
            });
        }
        for (var locale : List.of("fr", "tlh", "pt-BR", "zz-ZZ")) {
            row.check(locale, () -> {
                var created = service.expect(Request.post("/v1/interviews", "{\"locale\":\"" + locale + "\"}"), 201);
                assertThat(created.json().path("locale").asText()).isEqualTo("en");
            });
        }
        return row;
    }

    private Row contentEncoding() {
        var row = row(38, "Content-Encoding");
        var zipped = zipped(EMPTY.getBytes(StandardCharsets.UTF_8));
        for (var encoding : List.of("gzip", "deflate", "br", "x-gzip", "compress", "zstd", "gzip, gzip", "identity, gzip", "")) {
            row.check(encoding, () -> {
                service.expect(Request.post(EVALUATIONS, "").header("Content-Encoding", encoding).body(zipped), 415, UNSUPPORTED);
                service.expect(Request.post(EVALUATIONS, EMPTY).header("Content-Encoding", encoding), 415, UNSUPPORTED);
            });
        }
        return row.check("100 MB in 100 kB, as a batch", () -> service.expect(Request.of("POST", BATCH).header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", "gzip").body(zipped(new byte[100_000_000])), 415, UNSUPPORTED))
                .check("identity", () -> service.expect(Request.post(EVALUATIONS, EMPTY).header("Content-Encoding", "identity"), 200))
                .check("a zip and no header", () -> service.expect(Request.post(EVALUATIONS, "").body(zipped), 400, "malformed-json"));
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Row tooLarge() {
        var row = row(39, "body over the limit");
        var blank = " ".repeat(64 * 1024 - EMPTY.length());
        row.check("the limit itself", () -> {
            service.expect(Request.post(EVALUATIONS, EMPTY + blank), 200);
            service.expect(chunked(EVALUATIONS, "application/json", EMPTY + blank), 200);
        });
        for (var path : List.of(EVALUATIONS, "/v1/interviews", "/v1/packs", "/nothing")) {
            row.check(path, () -> {
                service.expect(Request.post(path, EMPTY + blank + " "), 413, "body-too-large");
                service.expect(chunked(path, "application/json", EMPTY + blank + " "), 413, "body-too-large");
            });
        }
        var line = EMPTY + " ".repeat(2_000) + "\n";
        return row.check("a batch of 1 MiB", () -> service.expect(Request.of("POST", BATCH).header("Content-Type", "application/x-ndjson").body(line.repeat(20)), 200))
                .check("a batch of more", () -> {
                    service.expect(Request.of("POST", BATCH).header("Content-Type", "application/x-ndjson").body(line.repeat(530)), 413, "body-too-large");
                    service.expect(chunked(BATCH, "application/x-ndjson", line.repeat(530)), 413, "body-too-large");
                })
                .check("a length and nothing behind it", () -> service.expect(Request.post(EVALUATIONS, "").header("Content-Length", "99999999"), 413, "body-too-large"))
                .check("a batch of 1 001 lines", () -> service.expect(Request.of("POST", BATCH).header("Content-Type", "application/x-ndjson").body((EMPTY + "\n").repeat(1_001)), 413, "batch-too-long"));
    }

    private static Request chunked(String path, String type, String body) {
        var chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += 8_000) {
            var chunk = body.substring(from, Math.min(body.length(), from + 8_000));
            chunks.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk).append("\r\n");
        }
        return Request.of("POST", path).header("Content-Type", type).header("Transfer-Encoding", "chunked").body(chunks + "0\r\n\r\n");
    }

    private Row origin() {
        // Where keys are needed, see SharingTest.
        var row = row(45, "foreign Origin");
        for (var origin : List.of("https://evil.example", "null", "http://localhost", "http://localhost:8080", "http://127.0.0.1:8080.evil.example", "file://", "")) {
            row.check(origin, () -> {
                service.expect(kept.get().header("Origin", origin), 200);
                service.expect(Request.post(EVALUATIONS, EMPTY).header("Origin", origin), 200);
                service.expect(Request.of("OPTIONS", EVALUATIONS).header("Origin", origin).header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,authorization"), 204);
            });
        }
        return row;
    }

    private Row simple() {
        var row = row(46, "what a page of another site can send unasked");
        for (var type : List.of("text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a")) {
            row.check(type, () -> {
                for (var path : List.of(EVALUATIONS, BATCH, "/v1/interviews")) {
                    service.expect(Request.of("POST", path).header("Content-Type", type).header("Origin", "https://evil.example").body(EMPTY), 415, UNSUPPORTED);
                }
            });
        }
        return row;
    }

    private Row forwarded() {
        return row(51, "forwarded headers").check("all of them", () -> {
            var created = service.expect(Request.of("POST", "/v1/interviews").header("X-Forwarded-For", "1.2.3.4").header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Proto", "https").header("X-Forwarded-Prefix", "/evil").header("Forwarded", "for=1.2.3.4;host=evil.example;proto=https")
                    .header("X-Original-URL", "/q/health").header("X-Rewrite-URL", "/q/health"), 201);
            assertThat(created.header("Location").orElse("")).startsWith("/v1/interviews/");
            assertThat(created.text()).doesNotContain("evil");
        }).check("a foreign Host", () -> assertThat(service.expect(Request.get("/nothing").header("Host", "evil.example"), 404).text()).doesNotContain("evil"))
                .check("a request id of the client", () -> {
                    var mine = "0".repeat(32);
                    assertThat(service.expect(Request.get("/nothing").header("X-Request-Id", mine), 404).header("X-Request-Id")).isPresent().get().isNotEqualTo(mine);
                });
    }
}
