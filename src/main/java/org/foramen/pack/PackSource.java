package org.foramen.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The files of a pack, by their path inside its folder, with {@code /} between names. */
public final class PackSource {

    /** A file may be this large; of a larger one nothing is read beyond. */
    static final int LARGEST_FILE = 1 << 20;

    private final SortedMap<String, byte[]> files;

    private PackSource(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The files below a folder; hidden ones are left out. */
    public static PackSource of(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file);
                if (StreamSupport.stream(path.spliterator(), false)
                        .noneMatch(name -> name.toString().startsWith("."))) {
                    try (var in = Files.newInputStream(file)) {
                        files.put(path.toString().replace('\\', '/'), in.readNBytes(LARGEST_FILE + 1));
                    }
                }
            }
        }
        return new PackSource(files);
    }

    /** Files given as text. */
    public static PackSource of(Map<String, String> files) {
        return new PackSource(files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    /** Files given as bytes, from wherever they are kept. */
    public static PackSource ofBytes(Map<String, byte[]> files) {
        return new PackSource(files);
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }
}
