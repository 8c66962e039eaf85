package org.foramen.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.foramen.store.Hash;
import org.foramen.store.IdempotencyKey;

/**
 * Makes of a client's {@code Idempotency-Key} what may be kept of it.
 *
 * <p>Whoever knows the key can get the interview again, so a short one is not taken: it could be guessed.
 */
public final class IdempotencyKeys {

    private static final String ALGORITHM = "HmacSHA256";
    /** 22 characters of base64 are 128 bits. */
    private static final Pattern USABLE = Pattern.compile("[!-~]{22,255}");

    private final SecretKeySpec secret;

    public IdempotencyKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Empty when the key is too short, too long or not plain ASCII without blanks.
     *
     * @param client  who sent it; one client's keys are not another's
     * @param request what it asks for, in the bytes in which it came
     */
    public Optional<IdempotencyKey> of(String client, String key, byte[] request) {
        if (!USABLE.matcher(key).matches()) {
            return Optional.empty();
        }
        byte[] scope = (client + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new IdempotencyKey(hash("scope", scope), hash("request", request)));
    }

    private Hash hash(String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return new Hash(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
