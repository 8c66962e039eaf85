package org.foramen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that this process alone writes to, until it ends. */
public final class OwnedFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private OwnedFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The folder cannot be used; the message says why, and what to do. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unusable(String message) {
            super(message);
        }
    }

    /** Makes the folder when there is none, and owns it. */
    public static OwnedFolder of(Path folder) throws Unusable {
        var path = folder.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Unusable(path + " is a file - name a folder");
        }
        var lock = path.resolve("foramen.lock");
        try {
            OwnerOnly.file(lock);
            var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new OwnedFolder(path, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new Unusable(path + " cannot be written to (" + e.getClass().getSimpleName() + ") - let this user write there, "
                    + "or name another folder");
        }
        throw new Unusable(path + " belongs to another process that is running - stop it, or name another folder");
    }

    /** The system gives up the lock when the process ends, however it ends. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
