package org.foramen.access;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * 256 random bits and their checksum, in base64url behind a prefix. The checksum tells a mistyped one from a wrong one
 * without the store, and lets scanners find leaked ones.
 */
final class Unguessable {

    private static final int SECRET_BYTES = 32;
    private static final int BYTES = SECRET_BYTES + Integer.BYTES;
    private static final int CHARACTERS = BYTES / 3 * 4;

    private final String prefix;
    private final byte[] secret;

    private Unguessable(String prefix, byte[] secret) {
        this.prefix = prefix;
        this.secret = secret;
    }

    static Unguessable create(String prefix, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Unguessable(prefix, secret);
    }

    /** Empty when the text cannot be one with this prefix. */
    static Optional<Unguessable> parse(String prefix, String text) {
        if (!text.startsWith(prefix) || text.length() != prefix.length() + CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(prefix.length()));
            var parsed = new Unguessable(prefix, Arrays.copyOf(bytes, SECRET_BYTES));
            return Optional.of(parsed).filter(p -> Arrays.equals(p.bytes(), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    String reveal() {
        return prefix + Base64.getUrlEncoder().encodeToString(bytes());
    }

    private byte[] bytes() {
        var checksum = new CRC32();
        checksum.update(secret);
        return ByteBuffer.allocate(BYTES).put(secret).putInt((int) checksum.getValue()).array();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return prefix + "…";
    }
}
