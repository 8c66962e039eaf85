package org.foramen.access;

import java.security.SecureRandom;
import java.util.Optional;
import org.foramen.store.Credentials;
import org.foramen.store.Hash;

/** The secret that opens one interview, shown once: {@code fit_}, then 256 random bits and their checksum. */
public final class AccessToken {

    public static final String PREFIX = "fit_";

    private final Unguessable token;

    private AccessToken(Unguessable token) {
        this.token = token;
    }

    public static AccessToken create(SecureRandom random) {
        return new AccessToken(Unguessable.create(PREFIX, random));
    }

    /** Empty when the text cannot be a token. */
    public static Optional<AccessToken> parse(String text) {
        return Unguessable.parse(PREFIX, text).map(AccessToken::new);
    }

    /** The token itself, to be given to the person and then forgotten. */
    public String reveal() {
        return token.reveal();
    }

    /** With the id of its interview, what the store asks for; of the token it holds only the hash. */
    public Credentials credentials(String interviewId) {
        return new Credentials(interviewId, Hash.of(token.secret()));
    }

    /** Never the token. */
    @Override
    public String toString() {
        return token.toString();
    }
}
