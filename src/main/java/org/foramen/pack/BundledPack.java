package org.foramen.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** A pack that comes with the service, in the same jar. */
public final class BundledPack {

    private BundledPack() {
    }

    /** @param folder as a resource, such as {@code rules/spine} */
    public static PackSource of(String folder) throws IOException {
        var header = Thread.currentThread().getContextClassLoader().getResource(folder + "/pack.yaml");
        if (header == null) {
            throw new FileNotFoundException(folder + " is not on the class path");
        }
        if (header.openConnection() instanceof JarURLConnection inJar) {
            try (var jar = FileSystems.newFileSystem(path(inJar.getJarFileURL()))) {
                return PackSource.of(jar.getPath(folder));
            }
        }
        return PackSource.of(path(header).getParent());
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
