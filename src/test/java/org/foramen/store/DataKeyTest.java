package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.store.Samples.bytes;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataKey key = new Vault(new byte[32], RANDOM).newKey();

    @Test
    void it_decrypts_what_it_encrypted() {
        assertThat(key.decrypt(key.encrypt(bytes("CANARY"), "here"), "here")).isEqualTo(bytes("CANARY"));
        assertThat(key.decrypt(key.encrypt(new byte[0], "here"), "here")).isEmpty();
    }

    @Test
    void the_same_bytes_are_never_encrypted_to_the_same() {
        assertThat(key.encrypt(bytes("CANARY"), "here")).isNotEqualTo(key.encrypt(bytes("CANARY"), "here"));
    }

    @Test
    void any_flipped_bit_is_noticed() {
        byte[] encrypted = key.encrypt(bytes("CANARY"), "here");
        for (int bit = 0; bit < encrypted.length * Byte.SIZE; bit++) {
            byte[] flipped = encrypted.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertRefused(key, flipped, "here");
        }
    }

    @Test
    void another_place_and_another_key_are_refused() {
        byte[] encrypted = key.encrypt(bytes("CANARY"), "here");

        assertRefused(key, encrypted, "there");
        assertRefused(new Vault(new byte[32], RANDOM).newKey(), encrypted, "here");
        assertRefused(key, new byte[0], "here");
    }

    private static void assertRefused(DataKey key, byte[] encrypted, String place) {
        assertThatThrownBy(() -> key.decrypt(encrypted, place)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("what is stored");
    }

    @Test
    void a_wrapped_key_opens_with_the_same_secret_for_the_same_interview_alone() {
        var vault = new Vault(new byte[32], RANDOM);
        byte[] wrapped = vault.wrap(key, "one");
        byte[] encrypted = key.encrypt(bytes("CANARY"), "here");

        assertThat(new Vault(new byte[32], RANDOM).unwrap(wrapped, "one").decrypt(encrypted, "here")).isEqualTo(bytes("CANARY"));
        assertThatThrownBy(() -> vault.unwrap(wrapped, "another")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Vault(bytes("another secret of thirty-two byt"), RANDOM).unwrap(wrapped, "one"))
                .isInstanceOf(IllegalStateException.class);
    }
}
