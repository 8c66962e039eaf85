package org.foramen.access;

import java.security.SecureRandom;

/** The name by which an operator speaks of a client, such as {@code c-7f3k92qx}; no secret. */
public record ClientId(String text) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CHARACTERS = 8;

    public static ClientId create(SecureRandom random) {
        var characters = new StringBuilder("c-");
        random.ints(CHARACTERS, 0, ALPHABET.length()).forEach(index -> characters.append(ALPHABET.charAt(index)));
        return new ClientId(characters.toString());
    }
}
