package org.foramen.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.store.KeyedHash;
import org.foramen.store.IdempotencyKey;

/**
 * Makes of a client's {@code Idempotency-Key} what may be kept of it.
 *
 * <p>Whoever knows the key can get the interview again, so a short one is not taken: it could be guessed.
 */
public final class IdempotencyKeys {

    /** 22 characters of base64 are 128 bits. */
    private static final Pattern USABLE = Pattern.compile("[!-~]{22,255}");

    private final KeyedHash hash;

    public IdempotencyKeys(byte[] secret) {
        this.hash = new KeyedHash(secret);
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
        return Optional.of(new IdempotencyKey(hash.of("scope", scope), hash.of("request", request)));
    }
}
