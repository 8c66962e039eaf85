package org.foramen.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.store.Client.Kind;
import org.foramen.store.Hash;

/**
 * What tells who calls, shown once: {@code pk_} for a partner, whose pages show it to everybody, or {@code kd_} for a
 * device, of which it is the secret.
 */
public final class ClientKey {

    private final Kind kind;
    private final Unguessable key;

    private ClientKey(Kind kind, Unguessable key) {
        this.kind = kind;
        this.key = key;
    }

    public static ClientKey create(Kind kind, SecureRandom random) {
        return new ClientKey(kind, Unguessable.create(prefix(kind), random));
    }

    /** Empty when the text cannot be a key. */
    public static Optional<ClientKey> parse(String text) {
        return Stream.of(Kind.values())
                .flatMap(kind -> Unguessable.parse(prefix(kind), text).map(key -> new ClientKey(kind, key)).stream())
                .findFirst();
    }

    private static String prefix(Kind kind) {
        return kind == Kind.PARTNER ? "pk_" : "kd_";
    }

    public Kind kind() {
        return kind;
    }

    /** The key itself, to be given to the operator and then forgotten. */
    public String reveal() {
        return key.reveal();
    }

    /** What is kept of it. Its prefix counts: a device's key is not a partner's with other letters before it. */
    public Hash hash() {
        return Hash.of(reveal().getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return key.toString();
    }
}
