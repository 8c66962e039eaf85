package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation on an interview that the contract has, with everything that does not open it. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class EveryCredentialTest {

    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Map<String, String> BODIES = Map.of("putAnswers", "{\"answers\": {\"age\": 40}}", "putAnswer", "{\"value\": 40}");
    /** All 404 there were, headers too. */
    private static final Set<String> NOT_FOUND = new ConcurrentSkipListSet<>();

    @Inject
    MadeClients clients;

    private Http.Kept begin() {
        return Http.begin(http().header("X-Forwarded-For", MadeClients.anotherAddress()).header("X-Client-Key", clients.device().key()).post("/v1/interviews"));
    }

    private static List<Contract.Operation> operations() {
        return Contract.INSTANCE.operations().stream().filter(operation -> operation.template().contains("{id}")).toList();
    }

    /** What stands in the Authorization header, with the id that is asked for. */
    private record Credential(String id, String authorization) {
    }

    private Map<String, Credential> opensNothing() {
        var kept = begin().emergency();
        var other = begin();
        var erased = begin().emergency();
        erased.http().delete(erased.path());
        var all = new TreeMap<String, Credential>();
        all.put("no token", new Credential(kept.id(), ""));
        all.put("a malformed token", new Credential(kept.id(), "Bearer " + kept.token() + "x"));
        all.put("the client key for a token", new Credential(kept.id(), "Bearer " + clients.device().key()));
        all.put("the token of another interview", new Credential(kept.id(), "Bearer " + other.token()));
        all.put("an unknown id", new Credential(UNKNOWN, "Bearer " + kept.token()));
        all.put("an erased interview", new Credential(erased.id(), "Bearer " + erased.token()));
        return all;
    }

    @TestFactory List<DynamicTest> what_does_not_open_an_interview_opens_it_to_no_operation() {
        assertThat(operations()).hasSizeGreaterThan(7);
        var tests = new ArrayList<DynamicTest>();
        opensNothing().forEach((name, credential) -> operations().forEach(operation ->
                tests.add(dynamicTest(operation.id() + " with " + name, () -> refuses(operation, name, credential)))));
        return tests;
    }

    private static void refuses(Contract.Operation operation, String name, Credential credential) {
        var reply = send(operation, credential);
        boolean hasToken = !name.endsWith(" token") && !name.endsWith("for a token");
        assertThat(reply.statusCode()).isEqualTo(hasToken ? 404 : 401);
        assertThat(reply.<String>path("code")).isEqualTo(hasToken ? "not-found" : name.startsWith("no") ? "token-required" : "token-malformed");
        if (hasToken) {
            NOT_FOUND.add(reply.asString() + withoutWhatDiffers(reply));
            assertThat(NOT_FOUND).as("one 404 for all").hasSize(1);
        }
    }

    private static Response send(Contract.Operation operation, Credential credential) {
        var request = http().header("X-Forwarded-For", MadeClients.anotherAddress());
        if (!credential.authorization().isEmpty()) {
            request.header("Authorization", credential.authorization());
        }
        if (BODIES.containsKey(operation.id())) {
            request.header("Content-Type", "application/json").body(BODIES.get(operation.id()).getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), operation.template().replace("{id}", credential.id()).replace("{linkId}", "age"));
    }

    /** The request id, and what an address and a token have left: those differ by request, not by interview. */
    private static String withoutWhatDiffers(Response reply) {
        var rest = new TreeMap<String, String>();
        reply.headers().forEach(header -> rest.put(header.getName(), header.getValue()));
        Set.of("X-Request-Id", "RateLimit", "RateLimit-Policy").forEach(rest::remove);
        return rest.toString();
    }

    @Test void the_interview_is_as_it_was_afterwards() {
        var kept = begin().emergency();
        var before = kept.get().asString();
        var other = begin();
        operations().forEach(operation -> send(operation, new Credential(kept.id(), "Bearer " + other.token())));
        assertThat(kept.get().asString()).isEqualTo(before);
    }
}
