package org.foramen.command.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the spine pack that an author edits. */
record Copy(Path folder) {

    static Copy in(Path parent) throws IOException {
        var spine = Path.of("rules/spine");
        var copy = parent.resolve("spine");
        try (var files = Files.walk(spine)) {
            for (var file : files.toList()) {
                var to = copy.resolve(spine.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return new Copy(copy);
    }

    /** Replaces a text that must be there. */
    Copy edit(String file, String old, String now) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no '" + old + "'");
        }
        Files.writeString(path, text.replace(old, now));
        return this;
    }

    /** The same in several files. */
    Copy editEach(String old, String now, String... files) throws IOException {
        for (var file : files) {
            edit(file, old, now);
        }
        return this;
    }
}
