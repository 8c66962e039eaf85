package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.foramen.store.IdempotencyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {

    private static final String KEY = "0123456789abcdefghijkl";

    private final IdempotencyKeys keys = new IdempotencyKeys(new byte[] {1});

    private static IdempotencyKey of(IdempotencyKeys keys, String client, String key, String request) {
        return keys.of(client, key, request.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void the_same_key_request_and_client_are_recognised() {
        assertThat(of(keys, "kiosk", KEY, "{}")).isEqualTo(of(new IdempotencyKeys(new byte[] {1}), "kiosk", KEY, "{}"));
    }

    @Test
    void another_client_key_or_secret_has_another_scope() {
        var scope = of(keys, "kiosk", KEY, "{}").scope();

        assertThat(of(keys, "", KEY, "{}").scope()).isNotEqualTo(scope);
        assertThat(of(keys, "kiosk", KEY + "m", "{}").scope()).isNotEqualTo(scope);
        assertThat(of(new IdempotencyKeys(new byte[] {2}), "kiosk", KEY, "{}").scope()).isNotEqualTo(scope);
    }

    @Test
    void another_request_keeps_the_scope() {
        var first = of(keys, "kiosk", KEY, "{}");
        var second = of(keys, "kiosk", KEY, "{\"locale\":\"es\"}");

        assertThat(second.scope()).isEqualTo(first.scope());
        assertThat(second.request()).isNotEqualTo(first.request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdefghijk", "0123456789 abcdefghijkl", "0123456789abcdefghijkl\n",
        "0123456789abcdefghijklé"})
    void a_key_that_could_be_guessed_or_misread_is_not_taken(String key) {
        assertThat(keys.of("", key, new byte[0])).isEmpty();
    }

    @Test
    void a_key_has_at_most_255_characters() {
        assertThat(keys.of("", "k".repeat(255), new byte[0])).isPresent();
        assertThat(keys.of("", "k".repeat(256), new byte[0])).isEmpty();
    }
}
