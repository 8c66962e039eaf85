package org.foramen.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pack of the build, with the same rules, under a later version: 9 stands before it. */
public final class LaterPack {

    private LaterPack() {
    }

    /** Written into this folder. */
    public static Path in(Path folder) throws IOException {
        var spine = Path.of("rules", "spine");
        try (var files = Files.walk(spine)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(spine.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.endsWith("pack.yaml")
                        ? Files.readString(file).replace("version: ", "version: 9").getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file));
            }
        }
        return folder;
    }
}
