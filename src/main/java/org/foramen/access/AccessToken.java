package org.foramen.access;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.foramen.store.Credentials;
import org.foramen.store.Hash;

/**
 * The secret that opens one interview, shown once: {@code fit_}, then 256 random bits and their checksum in base64url.
 *
 * <p>The checksum tells a mistyped token from a wrong one without the store, and lets scanners find leaked ones.
 */
public final class AccessToken {

    public static final String PREFIX = "fit_";

    private static final int SECRET_BYTES = 32;
    private static final int BYTES = SECRET_BYTES + Integer.BYTES;
    private static final int CHARACTERS = BYTES / 3 * 4;

    private final byte[] secret;

    private AccessToken(byte[] secret) {
        this.secret = secret;
    }

    public static AccessToken create(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new AccessToken(secret);
    }

    /** Empty when the text cannot be a token. */
    public static Optional<AccessToken> parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
            var token = new AccessToken(Arrays.copyOf(bytes, SECRET_BYTES));
            return Optional.of(token).filter(t -> Arrays.equals(t.bytes(), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The token itself, to be given to the person and then forgotten. */
    public String reveal() {
        return PREFIX + Base64.getUrlEncoder().encodeToString(bytes());
    }

    /** With the id of its interview, what the store asks for; of the token it holds only the hash. */
    public Credentials credentials(String interviewId) {
        return new Credentials(interviewId, Hash.of(secret));
    }

    private byte[] bytes() {
        var checksum = new CRC32();
        checksum.update(secret);
        return ByteBuffer.allocate(BYTES).put(secret).putInt((int) checksum.getValue()).array();
    }

    /** Never the token. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
