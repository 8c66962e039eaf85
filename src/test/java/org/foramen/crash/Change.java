package org.foramen.crash;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One change of a folder, as {@code src/test/crash/journal_fs.py} noted it. */
sealed interface Change {

    record Made(String file) implements Change { }

    record Written(String file, long offset, byte[] bytes) implements Change { }

    record Resized(String file, long size) implements Change { }

    record Synced(String file) implements Change { }

    record Removed(String file) implements Change { }

    record Renamed(String file, String name) implements Change { }

    /** Not a change: what was put between them to know what came before. */
    record Marked(int number) implements Change { }

    /** All of a journal; an entry that is not whole ends it. */
    static List<Change> read(Path journal) throws IOException {
        var changes = new ArrayList<Change>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(journal)))) {
            while (true) {
                changes.add(next(in));
            }
        } catch (EOFException e) {
            return changes;
        }
    }

    private static Change next(DataInputStream in) throws IOException {
        char kind = (char) in.readUnsignedByte();
        var name = new byte[in.readUnsignedShort()];
        long number = in.readLong();
        var data = new byte[in.readInt()];
        in.readFully(name);
        in.readFully(data);
        var file = new String(name, StandardCharsets.UTF_8);
        return switch (kind) {
            case 'C' -> new Made(file);
            case 'W' -> new Written(file, number, data);
            case 'T' -> new Resized(file, number);
            case 'S' -> new Synced(file);
            case 'U' -> new Removed(file);
            case 'R' -> new Renamed(file, new String(data, StandardCharsets.UTF_8));
            case 'M' -> new Marked((int) number);
            default -> throw new IOException("no kind of change: " + kind);
        };
    }
}
