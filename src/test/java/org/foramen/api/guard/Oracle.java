package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether a reply is one that the contract allows. */
final class Oracle {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a request that follows the contract never gets. */
    private static final Set<Integer> NEVER_IF_VALID = Set.of(400, 401, 405, 406, 408, 413, 414, 415, 431);

    /** The fuzzer has no key of a device. */
    private static final String FOR_DEVICES = "fetchAtDesk";

    private final Spec spec;
    private final Map<String, Integer> reached = new TreeMap<>();

    Oracle(Spec spec) {
        this.spec = spec;
    }

    /** How often each operation gave each status. */
    Map<String, Integer> reached() {
        return reached;
    }

    void checkValid(Requests.Made made, RawReply reply) {
        if (made.operation().id().equals(FOR_DEVICES)) {
            assertThat(reply.status()).as(reply::toString).isEqualTo(401);
            return;
        }
        assertThat(reply.status()).as(reply::toString).isNotIn(NEVER_IF_VALID);
        made.about().ifPresent(known -> {
            boolean erased = known.state == World.State.ERASED;
            assertThat(reply.status() == 404).as(() -> "404 if and only if erased: " + reply).isEqualTo(erased);
            if (known.state == World.State.SEALED && made.operation().id().matches("putAnswers?|deleteAnswer")) {
                assertThat(reply.status()).as(reply::toString).isIn(409, 412);
            }
        });
    }

    void check(Request request, RawReply reply) {
        Invariants.check(request.method(), reply);
        var path = request.path();
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        var operation = spec.operation(method, path);
        if (operation.isEmpty()) {
            elsewhere(request, reply, path);
        } else {
            reached.merge(operation.get().id() + " " + reply.status(), 1, Integer::sum);
            assertThat(isDocumented(operation.get(), request, reply)).as(() -> operation.get().id() + " gave what the contract does not have: " + reply).isTrue();
        }
    }

    /** Also what can be refused before it is known what is asked for. */
    private void elsewhere(Request request, RawReply reply, String path) {
        boolean known = spec.isPath(path);
        reached.merge("elsewhere " + reply.status(), 1, Integer::sum);
        if (reply.status() == 204) {
            assertThat(known && request.method().equals("OPTIONS")).as(reply::toString).isTrue();
        } else if (reply.status() == 405) {
            assertThat(known).as(reply::toString).isTrue();
        } else if (reply.status() != 404 || known) {
            assertThat(reply.code()).as(reply::toString).isIn(spec.refusals());
        }
    }

    private boolean isDocumented(Spec.Operation operation, Request request, RawReply reply) {
        return spec.responses(operation, reply.status()).stream().anyMatch(response -> fits(response, request, reply));
    }

    private boolean fits(JsonNode response, Request request, RawReply reply) {
        if (request.method().equals("HEAD")) {
            return true;
        } else if (!response.has("content")) {
            return reply.body().length == 0;
        }
        var media = response.path("content").get(reply.mediaType());
        if (media == null) {
            return false;
        } else if (reply.mediaType().equals("application/x-ndjson")) {
            return reply.text().lines().allMatch(line -> spec.isValid(spec.schema("BatchLine"), tree(line)));
        } else if (reply.mediaType().endsWith("json")) {
            return spec.isValid(media.path("schema"), reply.json());
        }
        return true;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }
}
