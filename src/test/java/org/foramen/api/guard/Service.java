package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The service under test. Every reply that is read here keeps the invariants.
 *
 * @param heard what each reply goes through before it is looked at
 */
record Service(int port, UnaryOperator<RawReply> heard) {

    Service(int port) {
        this(port, reply -> reply);
    }

    RawHttp connect() {
        return new RawHttp(port, heard);
    }

    RawReply send(Request request) {
        try (var connection = connect()) {
            var reply = connection.send(request).replyTo(request.method())
                    .orElseThrow(() -> new AssertionError("closed without a reply: " + request.curl()));
            return Invariants.check(request.method(), reply);
        } catch (AssertionError e) {
            throw new AssertionError(request.curl() + "\n" + e.getMessage(), e);
        }
    }

    /** Sends it, and expects a problem, or success. */
    RawReply expect(Request request, int status, String... codes) {
        var reply = send(request);
        assertThat(reply.status()).as(() -> request.curl() + "\n" + reply).isEqualTo(status);
        if (codes.length > 0) {
            assertThat(reply.code()).as(() -> request.curl() + "\n" + reply).isIn(List.of(codes));
        }
        return reply;
    }

    void isAlive() {
        expect(Request.get("/v1/packs"), 200);
    }

    /** The first requests load classes and work out what is worked out once; how long they take says nothing. */
    void warm() {
        for (var request : List.of(Request.of("POST", "/v1/interviews"), Request.post("/v1/evaluations", "{\"answers\":{}}"), Request.post("/v1/evaluations", "{"),
                Request.get("/v1/packs/spine/cases"))) {
            try (var connection = connect()) {
                connection.send(request).reply();
            }
        }
    }

    Kept begin() {
        return begin(Request.of("POST", "/v1/interviews"));
    }

    Kept begin(Request request) {
        var created = expect(request, 201).json();
        return new Kept(created.path("id").asText(), created.path("accessToken").asText());
    }

    /** An interview of the service, and the token that opens it. */
    record Kept(String id, String token) {

        String path() {
            return "/v1/interviews/" + id;
        }

        String path(String below) {
            return path() + "/" + below;
        }

        Request get() {
            return Request.get(path()).token(token);
        }

        Request get(String below) {
            return Request.get(path(below)).token(token);
        }

        Request post(String below) {
            return Request.of("POST", path(below)).token(token);
        }

        Request delete() {
            return Request.of("DELETE", path()).token(token);
        }

        /** Gives one answer, its value in JSON. */
        Request answer(String linkId, String value) {
            return Request.put(path("answers/" + linkId), "{\"value\": " + value + "}").token(token);
        }

        Request answers(String json) {
            return Request.put(path("answers"), "{\"answers\": " + json + "}").token(token);
        }
    }
}
