package org.foramen.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.foramen.pack.PackSource;

/** Versions of the spine pack with the same rules, in other words. */
final class Reworded {

    private Reworded() {
    }

    static PackSource spine() {
        try {
            return PackSource.of(Path.of("rules/spine"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param version stands before the version of the pack */
    static PackSource version(long version) {
        var files = new TreeMap<>(spine().files());
        files.computeIfPresent("pack.yaml", (path, bytes) -> replaced(bytes, "version: ", "version: " + version));
        files.computeIfPresent("texts/en.yaml", (path, bytes) -> replaced(bytes, "Get emergency help now.", "Get emergency help right now."));
        return PackSource.ofBytes(files);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
