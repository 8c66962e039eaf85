package org.foramen.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D): a version byte, a random nonce of 96 bits, the ciphertext with its tag.
 *
 * <p>What was encrypted in one place can be decrypted only there.
 */
final class DataKey {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random;

    DataKey(byte[] key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    byte[] bytes() {
        return key.clone();
    }

    /** @param place names what the bytes are, and whose */
    byte[] encrypt(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, place, plain, 0);
        return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length).put(VERSION).put(nonce).put(encrypted).array();
    }

    /** Fails when a bit is not as it was written, or was written in another place. */
    byte[] decrypt(byte[] stored, String place) {
        if (stored.length <= NONCE_BYTES || stored[0] != VERSION) {
            throw new IllegalStateException("what is stored is not encrypted as this program does it");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(stored, 1, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, place, stored, 1 + NONCE_BYTES);
    }

    private byte[] cipher(int mode, byte[] nonce, String place, byte[] bytes, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is stored cannot be decrypted with this key", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "DataKey";
    }
}
