package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What is certain to be on a disk after some changes of a folder, and what a power cut may leave of the rest.
 *
 * <p>A file is certain up to its last sync; that it was made, renamed or removed is certain at once, which a real disk
 * does not promise.
 */
final class Disk {

    private final Map<String, Content> files = new TreeMap<>();

    /** With what is in a folder, all of it synced. */
    static Disk of(Path folder) throws IOException {
        var disk = new Disk();
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                disk.files.put(path.getFileName().toString(), new Content(Files.readAllBytes(path)));
            }
        }
        return disk;
    }

    void after(Change change) {
        if (change instanceof Change.Made made) {
            files.putIfAbsent(made.file(), new Content(new byte[0]));
        } else if (change instanceof Change.Written written) {
            file(written.file()).write(written);
        } else if (change instanceof Change.Resized resized) {
            file(resized.file()).resize(resized);
        } else if (change instanceof Change.Synced synced) {
            file(synced.file()).sync();
        } else if (change instanceof Change.Removed removed) {
            files.remove(removed.file());
        } else if (change instanceof Change.Renamed renamed) {
            files.put(renamed.name(), files.remove(renamed.file()));
        }
    }

    private Content file(String name) {
        // Written to after it was removed: nobody will see it.
        return files.getOrDefault(name, new Content(new byte[0]));
    }

    /** Writes into an empty folder what is there after the power comes back. */
    void cut(Damage damage, Random random, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().cut(damage, random));
        }
    }

    /** Bytes that are not certain to be on the disk yet. */
    long unsynced() {
        return files.values().stream().mapToLong(Content::unsynced).sum();
    }
}
