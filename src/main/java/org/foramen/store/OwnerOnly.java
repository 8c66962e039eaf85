package org.foramen.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that only the owner of the process can read; what exists already stays as it is. */
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /** Makes an empty file, and its folders. */
    public static void file(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent(), permissions(file, "rwx------"));
        try {
            Files.createFile(file, permissions(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Its permissions are the operator's choice.
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
