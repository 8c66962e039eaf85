package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foramen.packaged.Needed;

/** A file system in memory with so little room that it can be filled. */
final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTES = 32;

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Skips the test where nothing can be mounted. */
    static void needed() {
        Needed.by("the right to mount", "root".equals(System.getProperty("user.name")) && Files.isWritable(Path.of("/dev/fuse")), "run it as root");
    }

    static SmallDisk mount(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path);
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + MEGABYTES + "m", "tmpfs", path.toString());
        return new SmallDisk(path);
    }

    Path path() {
        return path;
    }

    /** Takes all room but this. */
    void fill(int bytesLeft) throws IOException {
        long room = Files.getFileStore(path).getUsableSpace() - bytesLeft;
        try (var out = Files.newOutputStream(ballast())) {
            for (long written = 0; written < room; written += 4096) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            // It is full, which is what was wanted.
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", path.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
