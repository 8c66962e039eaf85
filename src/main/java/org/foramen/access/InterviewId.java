package org.foramen.access;

import java.security.SecureRandom;
import java.util.Base64;

/** The public name of an interview, 128 random bits in base64url; without its token it opens nothing. */
public record InterviewId(String text) {

    private static final int BYTES = 16;

    public static InterviewId create(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InterviewId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return text;
    }
}
