package org.foramen.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.foramen.store.OwnerOnly;

/** The service's own secret, in a file beside the store and not in it: a copy of the store alone tells less. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {
    }

    /** Reads the secret; the first time it makes one, in a file only its owner can read. */
    public static byte[] secret(Path file, SecureRandom random) {
        try {
            if (Files.notExists(file)) {
                create(file, random);
            }
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != BYTES) {
                throw new IllegalStateException(
                        file + " is not a key of " + BYTES + " bytes - give back the one the interviews are encrypted with");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First under another name, so that a crash leaves no half a key. */
    private static void create(Path file, SecureRandom random) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        OwnerOnly.file(unfinished);
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Files.write(unfinished, secret, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
