package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;

/**
 * Fills the disk of the packaged service to some random last bytes, walks through whole interviews until it refuses,
 * frees the disk and looks whether it goes on by itself and has kept all it acknowledged.
 *
 * <p>For many, from the folder of the project, as root: as in {@link Kills}, with {@code org.foramen.crash.Fills 200}.
 */
final class Fills {

    private static final int MOST_LEFT = 300_000;
    private static final int MOST_VISITS = 2000;
    private static final long RECOVERY_SECONDS = 5;

    private final List<String> problems = new ArrayList<>();
    private final SmallDisk disk;
    private final Visit visit;
    private final Random random;
    private long slowest;

    private Fills(SmallDisk disk, Visit visit, Random random) {
        this.disk = disk;
        this.visit = visit;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var figures = run(Files.createTempDirectory("foramen-fills"), Integer.parseInt(arguments[0]), System.nanoTime());
        System.out.println("all: " + figures);
        System.exit(figures.lost() + figures.problems().size() == 0 ? 0 : 1);
    }

    static Figures run(Path place, int count, long seed) throws IOException, InterruptedException, SQLException {
        try (var disk = SmallDisk.mount(place)) {
            Figures figures;
            Visit visit;
            try (var service = PackagedService.start(PackagedService.JAR, disk.path())) {
                visit = new Visit(new Http(service.url()));
                var fills = new Fills(disk, visit, new Random(seed));
                for (int i = 0; i < count; i++) {
                    fills.fill();
                }
                System.out.println("goes on after " + fills.slowest + " ms at most");
                var seen = visit.figures(new Http(service.url()));
                figures = new Figures(count, seen.interviews(), seen.acknowledged(), seen.lost(),
                        Stream.concat(fills.problems.stream(), seen.problems().stream()).toList());
            }
            try (var service = PackagedService.start(PackagedService.JAR, disk.path())) {
                figures = figures.plus(new Figures(0, 0, 0, visit.figures(new Http(service.url())).lost(), List.of()));
            }
            boolean sound = CrashedFile.in(disk.path()).isSound();
            return sound ? figures : figures.plus(new Figures(0, 0, 0, 0, List.of("the file is not sound")));
        }
    }

    private void fill() throws IOException, InterruptedException {
        visit.pay();
        disk.fill(random.nextInt(4) == 0 ? 0 : random.nextInt(MOST_LEFT));
        int visits = 0;
        while (visit.pay()) {
            if (visits++ > MOST_VISITS) {
                problems.add("it does not notice that the disk is full");
                break;
            }
        }
        disk.free();
        long freed = System.nanoTime();
        while (!visit.pay()) {
            if (System.nanoTime() - freed > TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS)) {
                problems.add("it does not go on by itself");
                break;
            }
            LockSupport.parkNanos(20_000_000);
        }
        slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - freed));
    }
}
