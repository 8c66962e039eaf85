package org.foramen.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.foramen.store.KeyedHash;

/**
 * What ties every line to all before it: a hash that nobody can make without the service's secret.
 *
 * <p>A line is what it says, and then its link: {@code …,"chain":"<64 hexadecimal digits>"}}.
 */
public final class Chain {

    /** The link before the first line. */
    static final String START = "0".repeat(64);

    private static final int PSEUDONYM_CHARACTERS = 22;

    private final KeyedHash hash;

    /** @param secret the service's own */
    public Chain(byte[] secret) {
        this.hash = new KeyedHash(secret);
    }

    /** The link of a line. */
    String link(String before, byte[] said) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(said);
        return HexFormat.of().formatHex(hash.of("audit", bytes.toByteArray()).bytes());
    }

    /** Stands for an interview in every line about it, and tells its id to nobody. */
    String pseudonym(String interview) {
        byte[] bytes = hash.of("audit subject", interview.getBytes(StandardCharsets.UTF_8)).bytes();
        return Base64.getUrlEncoder().encodeToString(bytes).substring(0, PSEUDONYM_CHARACTERS);
    }
}
