package org.foramen.access;

import java.security.SecureRandom;
import org.foramen.store.KeyedHash;
import org.foramen.store.Hash;

/** Makes hand-over codes, and what may be kept of them: 40 bits can be tried out, so only with a secret. */
public final class HandoverCodes {

    private final KeyedHash hash;
    private final SecureRandom random;

    public HandoverCodes(byte[] secret, SecureRandom random) {
        this.hash = new KeyedHash(secret);
        this.random = random;
    }

    public HandoverCode create() {
        return HandoverCode.create(random);
    }

    public Hash hash(HandoverCode code) {
        return hash.of("handover", code.bytes());
    }
}
