package org.foramen.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Gives every interview a key of its own, and locks that away with the service's secret.
 *
 * <p>What is encrypted with a key that was destroyed cannot be read any more, wherever copies of it are: erasing an
 * interview also erases it from every backup that does not have the keys.
 */
public final class Vault {

    private static final int KEY_BYTES = 32;

    private final KeyedHash hash;
    private final DataKey keyOfKeys;
    private final SecureRandom random;

    public Vault(byte[] secret, SecureRandom random) {
        hash = new KeyedHash(secret);
        this.random = random;
        keyOfKeys = new DataKey(hash.of("key of keys", new byte[0]).bytes(), random);
    }

    DataKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new DataKey(key, random);
    }

    /** What may be kept of a key; it opens only for the same interview. */
    byte[] wrap(DataKey key, String interview) {
        return keyOfKeys.encrypt(key.bytes(), interview);
    }

    DataKey unwrap(byte[] wrapped, String interview) {
        return new DataKey(keyOfKeys.decrypt(wrapped, interview), random);
    }

    /** Stands for an interview where its id must not be kept. */
    byte[] subject(String interview) {
        return hash.of("subject", interview.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    /** Stands for the secret: the same for the same secret, and tells nothing of it. */
    byte[] proof() {
        return hash.of("proof", new byte[0]).bytes();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Vault";
    }
}
