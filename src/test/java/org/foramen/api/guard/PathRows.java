package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.guard.Row.row;

import java.util.List;
import org.foramen.serving.Packs;

/** Paths and methods. */
final class PathRows {

    private static final String MALFORMED = "malformed-request";
    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    private final Service service;
    private final Service.Kept kept;

    PathRows(Service service) {
        this.service = service;
        this.kept = service.begin();
    }

    List<Row> rows() {
        return List.of(unknownQuestion(), lookAlikes(), traversal(), brokenEscapes(), otherSpellings(), tooLong(), methods(), trace(), overrides(), head());
    }

    private Row unknownQuestion() {
        var row = row(18, "unknown question");
        for (var linkId : List.of("no_such_question", "age2", "a", "__proto__", "1")) {
            row.check(linkId, () -> {
                service.expect(kept.answer(linkId, "1"), 404, "unknown-question");
                service.expect(kept.delete().target(kept.path("answers/" + linkId)), 404, "unknown-question");
            });
        }
        return row;
    }

    private Row lookAlikes() {
        var row = row(19, "ids that look alike");
        for (var id : List.of("%D0%B0ge", "%C3%A9", "e%CC%81", "%EF%BC%A1", "age%20", "%20age", "age%E2%80%8B", "age%C2%A0", "%F0%9F%98%80")) {
            row.check(id, () -> {
                service.expect(kept.answer(id, "1"), 404, "unknown-question");
                service.expect(kept.get().target("/v1/interviews/" + id), 404, "not-found");
                service.expect(Request.get("/v1/packs/" + id), 404, "not-found");
            });
        }
        for (var id : List.of("%00", kept.id() + "%00", "age%0A", "%1b%5b31m", "%7F", "%C0%AE", "%ED%A0%80", "%FF")) {
            row.check(id, () -> service.expect(kept.get().target("/v1/interviews/" + id), 400, MALFORMED));
        }
        return row.check("10 kB", () -> service.expect(kept.get().target("/v1/interviews/" + "a".repeat(10_000)), 414, "uri-too-long"))
                .check("4 000 characters", () -> service.expect(kept.get().target("/v1/interviews/" + "a".repeat(4_000)), 404, "not-found"));
    }

    private Row traversal() {
        var row = row(20, "traversal");
        for (var path : List.of("/v1/interviews/../packs", "/v1/interviews/..", "/..", "/.", "/v1/./packs", "/v1/packs/.", "/v1/interviews/%2e%2e/%2e%2e/q/health",
                "/v1/interviews/%2E./packs", "/v1/interviews/.%2e/packs", "/v1/interviews/..;/packs", "/v1/packs;a=b", "/v1;/packs", "/v1/interviews/%252e%252e/packs",
                "/v1/interviews/..%2fpacks", "/v1/interviews/..%5cpacks", "/v1/interviews/..\\packs", "/v1/packs%3Ba", "//v1/packs", "/v1//packs", "/v1/packs//",
                "/%2e%2e/q/health", "/..;/q/health", "/;/q/health", "//q/health", "/q;/health", "/%71/..%2fq/health", "/v1/packs%25", "/./q/health")) {
            row.check(path, () -> service.expect(Request.get(path), 400, MALFORMED));
        }
        for (var path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui", "/%71/health", "/q/dev-ui", "/Q/health", "/q", "/health", "/metrics")) {
            row.check(path, () -> service.expect(Request.get(path), 404, "not-found"));
        }
        return row;
    }

    private Row brokenEscapes() {
        var row = row(21, "broken escapes");
        for (var path : List.of("/v1/%zz", "/v1/%", "/v1/%2", "/v1/%-1", "/v1/%u0041", "/v1/packs?a=%zz", "/v1/packs?a=%", "/v1/packs?a=%00", "/v1/packs?a=%FF",
                "/v1/packs?locale=%0d%0aSet-Cookie:x", "/v1/packs?a=b#c", "/v1/packs?a=[", "/v1/packs?a={}", "/v1/{id}", "/v1/a|b", "/v1/a\"b", "/v1/<x>", "/v1/^", "/v1/`id`", "/v1/\u00e4")) {
            row.check(path, () -> service.expect(Request.get(path), 400, MALFORMED));
        }
        return row;
    }

    private Row otherSpellings() {
        var row = row(22, "other spellings");
        var otherCase = kept.id().chars().map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        for (var id : List.of(otherCase, kept.id() + ".", kept.id() + ".json", kept.id() + "=", kept.id() + "~", kept.id() + "%20", kept.id().substring(1), "*", UNKNOWN)) {
            row.check(id.replace(kept.id(), "{id}").replace(otherCase, "{ID}"), () -> service.expect(kept.get().target("/v1/interviews/" + id), 404, "not-found"));
        }
        for (var linkId : List.of("AGE", "Age", "age.", "age.json")) {
            row.check(linkId, () -> service.expect(kept.answer(linkId, "1"), 404, "unknown-question"));
        }
        for (var path : List.of("/V1/packs", "/v1/Packs", "/v1/packs.json", "/v2/packs", "/v1", "/index.html", "/favicon.ico", "/v1/packs/spine/nothing", "/docs/nothing.js")) {
            row.check(path, () -> service.expect(Request.get(path), 404, "not-found"));
        }
        return row;
    }

    private Row tooLong() {
        return row(40, "head too large, URI too long")
                .check("a query of 5 000", () -> service.expect(Request.get("/v1/packs?a=" + "b".repeat(5_000)), 414, "uri-too-long"))
                .check("a path of 100 000", () -> service.expect(Request.get("/" + "b".repeat(100_000)), 414, "uri-too-long"))
                .check("a header of 17 000", () -> service.expect(Request.get("/v1/packs").header("A", "b".repeat(17_000)), 431, "headers-too-large"))
                .check("a name of 17 000", () -> service.expect(Request.get("/v1/packs").header("a".repeat(17_000), "b"), 431, "headers-too-large"))
                .check("200 headers", () -> service.expect(Request.get("/v1/packs").headers(java.util.Collections.nCopies(200, "A: b")), 431, "headers-too-large"))
                .check("a token of 16 000", () -> service.expect(Request.get(kept.path()).token("a".repeat(16_000)), 401, "token-malformed"));
    }

    private Row methods() {
        var row = row(41, "methods not offered");
        for (var path : List.of("/v1/evaluations", kept.path(), kept.path("answers"), kept.path("answers/age"), kept.path("result"), kept.path("seal"), "/v1/packs", "/problems")) {
            for (var method : List.of("PATCH", "PROPFIND", "LOCK", "FOO", "QUERY", "HACK'%")) {
                row.check(method + " " + path.replace(kept.id(), "{id}"), () -> service.expect(kept.get().target(path).method(method), 405, "method-not-allowed"));
            }
        }
        return row.check("DELETE /v1/evaluations", () -> assertThat(service.expect(Request.of("DELETE", "/v1/evaluations"), 405).header("Allow")).hasValue("OPTIONS, POST"))
                .check("PUT {id}", () -> assertThat(service.expect(Request.put(kept.path(), "{}"), 405).header("Allow")).hasValue("DELETE, GET, HEAD, OPTIONS"))
                .check("behind a slash", () -> assertThat(service.expect(Request.of("PATCH", "/v1/evaluations/"), 405).header("Allow")).hasValue("OPTIONS, POST"))
                .check("behind an escape", () -> assertThat(service.expect(Request.of("PATCH", "/v1/%70acks"), 405).header("Allow")).hasValue("GET, HEAD, OPTIONS"))
                .check("POST /v1/packs", () -> service.expect(Request.post("/v1/packs", "{}"), 405));
    }

    private Row trace() {
        return row(42, "TRACE, CONNECT")
                .check("TRACE", () -> assertThat(service.expect(kept.get().method("TRACE").header("X-Secret", "canary"), 405).text()).doesNotContain("canary", kept.token()))
                .check("TRACE of nothing", () -> service.expect(Request.of("TRACE", "/nothing"), 404))
                .check("CONNECT", () -> service.expect(Request.of("CONNECT", "localhost:80"), 400, MALFORMED))
                .check("CONNECT of a path", () -> service.expect(Request.of("CONNECT", "/v1/packs"), 405))
                .check("OPTIONS *", () -> service.expect(Request.of("OPTIONS", "*"), 400, MALFORMED));
    }

    private Row overrides() {
        var row = row(43, "another method in a header");
        for (var name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            row.check(name, () -> {
                service.expect(Request.of("POST", kept.path("seal")).header(name, "DELETE"), 401, "token-required");
                service.expect(kept.get().header(name, "DELETE"), 200);
                service.expect(kept.get(), 200);
            });
        }
        return row.check("_method", () -> service.expect(kept.get().target(kept.path() + "?_method=DELETE"), 200));
    }

    private Row head() {
        return row(44, "HEAD, OPTIONS")
                .check("HEAD without a token", () -> assertThat(service.expect(Request.of("HEAD", kept.path()), 401).body()).isEmpty())
                .check("HEAD", () -> assertThat(service.expect(kept.get().method("HEAD"), 200).body()).isEmpty())
                .check("HEAD of nothing", () -> service.expect(Request.of("HEAD", "/nothing"), 404))
                .check("OPTIONS", () -> {
                    assertThat(service.expect(Request.of("OPTIONS", kept.path()), 204).header("Allow")).hasValue("DELETE, GET, HEAD, OPTIONS");
                    assertThat(service.expect(Request.of("OPTIONS", "/v1/evaluations"), 204).header("Allow")).hasValue("OPTIONS, POST");
                })
                .check("OPTIONS of nothing", () -> service.expect(Request.of("OPTIONS", "/nothing"), 404));
    }
}
