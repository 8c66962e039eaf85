package org.foramen.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives every interview a key of its own, and locks that away with the service's secret.
 *
 * <p>What is encrypted with a key that was destroyed cannot be read any more, wherever copies of it are: erasing an
 * interview also erases it from every backup that does not have the keys.
 */
public final class Vault {

    private static final int KEY_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec secret;
    private final DataKey keyOfKeys;
    private final SecureRandom random;

    public Vault(byte[] secret, SecureRandom random) {
        this.secret = new SecretKeySpec(secret, MAC);
        this.random = random;
        keyOfKeys = new DataKey(hash("key of keys", ""), random);
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
        return hash("subject", interview);
    }

    /** Stands for the secret: the same for the same secret, and tells nothing of it. */
    byte[] proof() {
        return hash("proof", "");
    }

    private byte[] hash(String purpose, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(secret);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Vault";
    }
}
