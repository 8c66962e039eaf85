package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.foramen.packaged.Needed;

/** A folder under a file system that notes every change and fails at will: {@code src/test/crash/journal_fs.py}. */
final class JournalledFolder implements AutoCloseable {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path PROGRAM = Path.of("src/test/crash/journal_fs.py").toAbsolutePath();
    private static final List<Path> MODULES =
            List.of(Path.of("/usr/lib/python3/dist-packages/fusepy.py"), Path.of("/usr/lib/python3/dist-packages/fuse.py"));
    private static final long START_SECONDS = 30;

    private final Path folder;
    private final Process process;

    private JournalledFolder(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Skips the test where there is no FUSE. */
    static void needed() {
        Needed.by("FUSE", available(), "as root: apt-get install python3-fusepy fuse");
    }

    private static boolean available() {
        return Needed.runnable(PYTHON, Path.of("/usr/bin/fusermount")) && Files.isWritable(Path.of("/dev/fuse"))
                && MODULES.stream().anyMatch(Files::exists);
    }

    /** @param folder holds what is written, the mount and the journal; what is in {@code kept} already is not in the journal */
    static JournalledFolder mount(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.createDirectories(folder.resolve("mount"));
        var process = new ProcessBuilder(PYTHON.toString(), PROGRAM.toString(), folder.resolve("kept").toString(),
                folder.resolve("mount").toString(), folder.resolve("journal").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("fuse.log").toFile()).start();
        var mounted = new JournalledFolder(folder, process);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(folder.resolve("mount/.mark"))) {
            if (System.nanoTime() > end || !process.isAlive()) {
                mounted.close();
                throw new IllegalStateException("not mounted: " + Files.readString(folder.resolve("fuse.log")));
            }
            LockSupport.parkNanos(5_000_000);
        }
        return mounted;
    }

    Path path() {
        return folder.resolve("mount");
    }

    /** Puts a number between the changes before this and those after it. */
    void mark(int number) throws IOException {
        tell(".mark", "" + number);
    }

    /** Lets a call fail from now on: {@code write 3 once}, {@code any 1 forever}; {@code none} ends it. */
    void fault(String fault) throws IOException {
        tell(".fault", fault);
    }

    private void tell(String file, String text) throws IOException {
        Files.write(path().resolve(file), text.getBytes(), StandardOpenOption.WRITE);
    }

    /** The calls that have failed so far. */
    List<String> fired() throws IOException {
        var file = folder.resolve("fired");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    List<Change> journal() throws IOException {
        return Change.read(folder.resolve("journal"));
    }

    @Override
    public void close() throws IOException {
        try {
            new ProcessBuilder("fusermount", "-u", "-z", path().toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
