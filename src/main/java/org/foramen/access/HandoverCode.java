package org.foramen.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a result once: 40 random bits in eight characters that are hard to confuse (Crockford's base 32), shown as
 * {@code 7F3K-92QX}.
 */
public final class HandoverCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 8;
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + CHARACTERS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final int LONGEST_TYPED = 32;

    private final String characters;

    private HandoverCode(String characters) {
        this.characters = characters;
    }

    public static HandoverCode create(SecureRandom random) {
        var characters = new StringBuilder();
        random.ints(CHARACTERS, 0, ALPHABET.length()).forEach(index -> characters.append(ALPHABET.charAt(index)));
        return new HandoverCode(characters.toString());
    }

    /** As people type it: small letters, with or without hyphens and blanks, O for 0, I and L for 1. */
    public static Optional<HandoverCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return CODE.matcher(plain).matches() ? Optional.of(new HandoverCode(plain)) : Optional.empty();
    }

    /** The code itself, to be shown and then forgotten. */
    public String reveal() {
        return characters.substring(0, CHARACTERS / 2) + "-" + characters.substring(CHARACTERS / 2);
    }

    byte[] bytes() {
        return characters.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "HandoverCode";
    }
}
