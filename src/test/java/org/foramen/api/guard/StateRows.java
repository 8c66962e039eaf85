package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.guard.Row.row;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that are right by themselves, at the wrong moment. */
final class StateRows {

    private static final String INTERVIEWS = "/v1/interviews";
    private static final String KEY = "Idempotency-Key";

    private final Service service;
    private int keys;

    StateRows(Service service) {
        this.service = service;
    }

    List<Row> rows() {
        return List.of(notApplicable(), open(), sealed(), repeated(), race(), revision(), erasing(), many(), keys());
    }

    /** An interview with a result. */
    private Service.Kept finished() {
        var kept = service.begin();
        service.expect(kept.answer("saddle_numbness", "\"yes\""), 200);
        return kept;
    }

    private Row notApplicable() {
        return row(26, "a question that does not apply").check("sexual_change of a child", () -> {
            var kept = service.begin();
            service.expect(kept.answer("age", "10"), 200);
            var refused = service.expect(kept.answer("sexual_change", "\"yes\""), 409, "not-applicable").json();
            assertThat(refused.at("/decidedBy/0/linkId").asText()).isEqualTo("age");
            assertThat(service.expect(kept.get(), 200).json().path("answers").size()).isEqualTo(1);
        });
    }

    private Row open() {
        return row(27, "the result before the end").check("result", () -> {
            var refused = service.expect(service.begin().get("result"), 409, "question-open").json();
            assertThat(refused.at("/next/items/0/linkId").asText()).isEqualTo("main_symptoms");
        }).check("seal", () -> service.expect(service.begin().post("seal"), 409, "question-open"));
    }

    private Row sealed() {
        return row(28, "an answer after sealing").check("every change", () -> {
            var kept = finished();
            service.expect(kept.post("seal"), 200);
            var before = service.expect(kept.get("result"), 200).text();
            service.expect(kept.answer("saddle_numbness", "\"no\""), 409, "sealed");
            service.expect(kept.answer("saddle_numbness", "\"yes\""), 409, "sealed");
            service.expect(kept.answers("{\"age\": 40}"), 409, "sealed");
            service.expect(kept.delete().target(kept.path("answers/saddle_numbness")), 409, "sealed");
            service.expect(kept.post("seal"), 200);
            assertThat(service.expect(kept.get("result"), 200).text()).isEqualTo(before);
        });
    }

    private Row repeated() {
        return row(29, "the same answer five times").check("PUT", () -> {
            var kept = service.begin();
            var tags = IntStream.range(0, 5).mapToObj(i -> service.expect(kept.answer("age", "40"), 200).header("ETag").orElseThrow()).distinct().toList();
            assertThat(tags).hasSize(1);
        });
    }

    private Row race() {
        return row(30, "20 changes at once of one revision").check("one wins", () -> {
            var kept = service.begin();
            var tag = service.expect(kept.get(), 200).header("ETag").orElseThrow();
            var replies = atOnce(IntStream.range(0, 20).mapToObj(i -> kept.answer("age", String.valueOf(20 + i)).header("If-Match", tag)).toList());
            assertThat(statuses(replies)).containsExactly(200, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412, 412);
            assertThat(replies).filteredOn(reply -> reply.status() == 412).allMatch(reply -> reply.header("ETag").isPresent());
        });
    }

    private Row revision() {
        var row = row(31, "If-Match that is stale or malformed").check("stale", () -> {
            var kept = service.begin();
            var tag = service.expect(kept.get(), 200).header("ETag").orElseThrow();
            service.expect(kept.answer("age", "40"), 200);
            service.expect(kept.answer("age", "41").header("If-Match", tag), 412, "stale-revision");
            service.expect(kept.post("seal").header("If-Match", tag), 412, "stale-revision");
            service.expect(kept.delete().target(kept.path("answers/age")).header("If-Match", tag), 412, "stale-revision");
        }).check("one of the future", () -> service.expect(service.begin().answer("age", "1").header("If-Match", "\"999999999999999999-en-json\""), 412, "stale-revision"));
        for (var tag : List.of("x", "\"x\"", "0", "\"-1-en-json\"", "\"0-en-json", "\"0-en-json\", \"1-en-json\"", "\"99999999999999999999-en-json\"", "W/x", "", "\"0-en-json\"; a", "**")) {
            row.check(tag, () -> service.expect(service.begin().answer("age", "1").header("If-Match", tag), 400, "invalid-if-match"));
        }
        return row;
    }

    private Row erasing() {
        return row(33, "10 erasures at once").check("one wins", () -> {
            var kept = service.begin();
            var replies = atOnce(IntStream.range(0, 10).mapToObj(i -> kept.delete()).toList());
            assertThat(statuses(replies)).containsExactly(204, 404, 404, 404, 404, 404, 404, 404, 404, 404);
        });
    }

    private Row many() {
        // A limit comes with the keys of partners; then this ends in 429 with Retry-After.
        return row(52, "300 creates as fast as can be").check("201", () -> {
            try (var connection = service.connect()) {
                for (int i = 0; i < 300; i++) {
                    var created = Invariants.check("POST", connection.send(Request.of("POST", INTERVIEWS)).reply());
                    assertThat(created.status()).isEqualTo(201);
                }
            }
        });
    }

    private Row keys() {
        var row = row(53, "Idempotency-Key").check("the same again", () -> {
            var request = Request.post(INTERVIEWS, "{\"locale\": \"en\"}").header(KEY, key());
            var first = service.begin(request);
            var again = service.expect(request, 201);
            assertThat(again.header("Idempotency-Replayed")).hasValue("true");
            assertThat(again.json().path("id").asText()).isEqualTo(first.id());
            assertThat(again.json().path("accessToken").asText()).isNotEqualTo(first.token());
            service.expect(first.get(), 404, "not-found");
        }).check("another body", () -> {
            var request = Request.post(INTERVIEWS, "{}").header(KEY, key());
            service.begin(request);
            service.expect(request.body("{\"locale\": \"es\"}"), 422, "key-reused");
        }).check("after an answer, and after erasure", () -> {
            var request = Request.post(INTERVIEWS, "{}").header(KEY, key());
            var kept = service.begin(request);
            service.expect(kept.answer("age", "1"), 200);
            service.expect(request, 409, "key-spent");
            service.expect(kept.delete(), 204);
            service.expect(request, 409, "key-spent");
        }).check("20 at once", () -> {
            var request = Request.post(INTERVIEWS, "{}").header(KEY, key());
            var replies = atOnce(IntStream.range(0, 20).mapToObj(i -> request).toList());
            assertThat(statuses(replies)).contains(201).allMatch(status -> status == 201 || status == 409);
            var ids = replies.stream().filter(reply -> reply.status() == 201).map(reply -> reply.json().path("id").asText()).collect(Collectors.toSet());
            assertThat(ids).hasSize(1);
        });
        for (var key : List.of("", "short", "a".repeat(21), "a".repeat(256), "a b".repeat(10), "\u00e4".repeat(22))) {
            row.check(key.length() + " characters: " + key, () -> service.expect(Request.post(INTERVIEWS, "{}").header(KEY, key), 400, "invalid-idempotency-key"));
        }
        return row.check("two keys", () -> service.expect(Request.post(INTERVIEWS, "{}").header(KEY, key()).header(KEY, key()), 400));
    }

    private String key() {
        return "a-key-of-the-bad-input-test-" + System.nanoTime() + "-" + keys++;
    }

    private static List<Integer> statuses(Collection<RawReply> replies) {
        return replies.stream().map(RawReply::status).sorted().toList();
    }

    /** Each on a connection of its own, all sent in the same moment. */
    private List<RawReply> atOnce(List<Request> requests) throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(requests.size());
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var calls = requests.stream().<Callable<RawReply>>map(request -> () -> {
                try (var connection = service.connect()) {
                    ready.countDown();
                    ready.await();
                    return Invariants.check(request.method(), connection.send(request).reply());
                }
            }).map(threads::submit).toList();
            var replies = new java.util.ArrayList<RawReply>();
            for (var call : calls) {
                replies.add(call.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }
}
