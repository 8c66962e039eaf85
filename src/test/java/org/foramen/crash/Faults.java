package org.foramen.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;

/**
 * Lets the Nth call to the disk fail while whole interviews are walked through over HTTP, N = 1, 2, … until none is left
 * to fail, once and for good, for every kind of call; then looks whether anything acknowledged is lost and whether the
 * service went on by itself.
 *
 * <p>All of it, from the folder of the project, as root: as in {@link Kills}, with {@code org.foramen.crash.Faults}.
 */
final class Faults {

    static final List<String> KINDS = List.of("write", "fsync", "open", "read", "truncate", "unlink", "any");
    static final List<String> WAYS = List.of("once", "forever");

    /** What it may say of a disk that fails. */
    private static final List<String> EXPECTED = List.of("store unavailable", "the audit log misses entries");

    private static final int MOST_CALLS = 400;
    private static final long RECOVERY_SECONDS = 5;

    private final JournalledFolder folder;
    private final Visit visit;
    private final List<String> problems = new ArrayList<>();
    private int faults;

    private Faults(JournalledFolder folder, URI service) throws IOException {
        this.folder = folder;
        visit = new Visit(new Http(service));
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var figures = run(Files.createTempDirectory("foramen-faults"), KINDS, 1);
        System.out.println("all: " + figures);
        System.exit(figures.lost() + figures.problems().size() == 0 ? 0 : 1);
    }

    /** @param step 1 lets every call fail in its turn, 5 every fifth */
    static Figures run(Path place, List<String> kinds, int step) throws IOException, InterruptedException, SQLException {
        Faults faults;
        Figures figures;
        try (var folder = JournalledFolder.mount(place)) {
            try (var service = PackagedService.start(PackagedService.JAR, folder.path())) {
                faults = new Faults(folder, service.url());
                faults.sweep(kinds, step);
                figures = faults.figures(service);
            }
            // Once more, without anything that the service may have had in memory.
            try (var service = PackagedService.start(PackagedService.JAR, folder.path())) {
                figures = figures.plus(new Figures(0, 0, 0, faults.visit.figures(new Http(service.url())).lost(), List.of()));
            }
        }
        boolean sound = CrashedFile.in(place.resolve("kept")).isSound();
        return sound ? figures : figures.plus(new Figures(0, 0, 0, 0, List.of("the file is not sound")));
    }

    private void sweep(List<String> kinds, int step) throws IOException, InterruptedException {
        for (var kind : kinds) {
            for (var way : WAYS) {
                int failed = 0;
                for (int call = 1; call < MOST_CALLS && failing(kind + " " + call + " " + way); call += step) {
                    failed++;
                }
                System.out.println(failed + " faults: " + kind + " " + way);
            }
        }
    }

    /** Whether there was a call left to fail. */
    private boolean failing(String fault) throws IOException, InterruptedException {
        int before = folder.fired().size();
        folder.fault(fault);
        visit.pay();
        folder.fault("none");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS);
        while (!visit.pay()) {
            if (System.nanoTime() > end) {
                problems.add("after " + fault + " it does not go on by itself");
                break;
            }
            LockSupport.parkNanos(20_000_000);
        }
        boolean failed = folder.fired().size() > before;
        faults += failed ? 1 : 0;
        return failed;
    }

    private Figures figures(PackagedService service) throws IOException, InterruptedException {
        var seen = visit.figures(new Http(service.url()));
        // Nothing of it should be a surprise to the service.
        service.log().stream().filter(line -> line.contains("ERROR") && EXPECTED.stream().noneMatch(line::contains)).forEach(problems::add);
        return new Figures(faults, seen.interviews(), seen.acknowledged(), seen.lost(),
                Stream.concat(problems.stream(), seen.problems().stream()).toList());
    }
}
