package org.foramen.command.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foramen.command.CannotBeDone;
import org.foramen.pack.PackSource;

/** The folder that an author works in. */
final class PackFolder {

    private PackFolder() {
    }

    static PackSource read(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return PackSource.of(folder);
            }
            throw new CannotBeDone(folder + " is no folder - name the folder of a pack, such as rules/spine");
        } catch (IOException | UncheckedIOException e) {
            throw new CannotBeDone(folder + " cannot be read (" + e.getClass().getSimpleName() + ") - name the folder of a pack, such as rules/spine");
        }
    }
}
