package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.guard.Row.row;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who may see what. */
final class TokenRows {

    private static final String UNKNOWN = "/v1/interviews/AAAAAAAAAAAAAAAAAAAAAA";

    private final Service service;
    private final Service.Kept kept;
    private final Service.Kept other;
    private final Runnable nextDay;

    /** @param nextDay lets 25 hours pass */
    TokenRows(Service service, Runnable nextDay) {
        this.service = service;
        this.nextDay = nextDay;
        this.kept = service.begin();
        this.other = service.begin();
    }

    List<Row> rows() {
        return List.of(noToken(), otherToken(), malformed(), erased(), expired());
    }

    /** Every operation on an interview. */
    private static List<Request> operations(Service.Kept of) {
        return List.of(of.get(), of.get("result"), of.post("seal"), of.answer("age", "1"), of.answers("{\"age\":1}"),
                of.delete().target(of.path("answers/age")), of.delete());
    }

    private static String name(Request request, Service.Kept of) {
        return request.method() + " " + request.target().replace(of.id(), "{id}");
    }

    private Row noToken() {
        var row = row(23, "no token");
        for (var operation : operations(kept)) {
            row.check(name(operation, kept), () -> service.expect(operation.without("Authorization"), 401, "token-required"));
        }
        return row.check("a copy", () -> service.expect(Request.post("/v1/interviews", "{\"from\":\"" + kept.id() + "\"}"), 401, "token-required"));
    }

    private Row otherToken() {
        var row = row(24, "the token of another interview");
        for (var operation : operations(kept)) {
            row.check(name(operation, kept), () -> isNotFound(operation.without("Authorization").token(other.token()), kept.path()));
        }
        return row.check("a copy", () -> service.expect(Request.post("/v1/interviews", "{\"from\":\"" + kept.id() + "\"}").token(other.token()), 404, "not-found"))
                .check("nothing happened", () -> service.expect(kept.get(), 200));
    }

    /** By the bytes of the reply, it could be the reply about an id that never was. */
    private void isNotFound(Request request, String path) {
        var reply = service.expect(request, 404, "not-found");
        var unknown = service.expect(request.target(request.target().replace(path, UNKNOWN)), 404, "not-found");
        assertThat(reply.text()).isEqualTo(unknown.text());
        assertThat(withoutId(reply)).isEqualTo(withoutId(unknown));
    }

    private static Map<String, List<String>> withoutId(RawReply reply) {
        var headers = new TreeMap<>(reply.headers());
        headers.remove("x-request-id");
        return headers;
    }

    private Row malformed() {
        var row = row(25, "malformed token, in the query, twice");
        var token = kept.token();
        var flipped = token.substring(0, 10) + (token.charAt(10) == 'A' ? 'B' : 'A') + token.substring(11);
        for (var value : List.of("Bearer", "Bearer ", "Bearer x", "Basic dXNlcjpwYXNz", "bearer:" + token, token, "Bearer " + token + "x", "Bearer " + token.toUpperCase(),
                "Bearer " + flipped, "Bearer " + token + " " + token, "Bearer " + token + "," + token, "Bearer \"" + token + "\"", "Bearer fit_", "Token " + token)) {
            row.check(value.replace(token, "{token}").replace(flipped, "{flipped}").replace(token.toUpperCase(), "{TOKEN}"),
                    () -> service.expect(Request.get(kept.path()).header("Authorization", value), 401, "token-malformed"));
        }
        return row.check("in the query", () -> {
            for (var name : List.of("access_token", "accessToken", "token", "Authorization")) {
                service.expect(Request.get(kept.path() + "?" + name + "=" + token), 401, "token-required");
            }
        }).check("in another header", () -> service.expect(Request.get(kept.path()).header("X-Access-Token", token).header("Cookie", "accessToken=" + token), 401, "token-required"))
                .check("twice", () -> service.expect(kept.get().token(token), 400, "malformed-request"));
    }

    private Row erased() {
        var row = row(32, "after erasure");
        for (int i = 0; i < operations(kept).size(); i++) {
            int which = i;
            row.check(name(operations(kept).get(i), kept), () -> {
                var gone = service.begin();
                service.expect(gone.delete(), 204);
                isNotFound(operations(gone).get(which), gone.path());
            });
        }
        return row;
    }

    private Row expired() {
        return row(54, "expired").check("every operation", () -> {
            var expired = service.begin();
            service.expect(expired.get(), 200);
            nextDay.run();
            for (var operation : operations(expired)) {
                isNotFound(operation, expired.path());
            }
        });
    }
}
