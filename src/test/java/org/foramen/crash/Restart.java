package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;

/**
 * How long the packaged service takes from its start to its first answer, after a kill, with many interviews in its store.
 *
 * <p>From the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.Restart 1000000}.
 */
final class Restart {

    private static final int AT_ONCE = 200;
    private static final int KILLS = 3;
    private static final int CHANGES = 2000;

    private Restart() {
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var data = Files.createTempDirectory("foramen-restart");
        // The service makes its key, and what else it needs, before the store is filled behind its back.
        PackagedService.start(PackagedService.JAR, data).close();
        fill(data, Integer.parseInt(arguments[0]));
        var service = PackagedService.start(PackagedService.JAR, data);
        for (int kill = 0; kill < KILLS; kill++) {
            var told = write(service);
            service.kill();
            long started = System.nanoTime();
            service = PackagedService.start(PackagedService.JAR, data);
            var kept = new Http(service.url()).read(told);
            System.out.println("first answer %d ms after the start, %s".formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                    kept.equals(told.acknowledged()) ? "and the right one" : "AND A WRONG ONE"));
        }
        service.close();
    }

    /** With a few answers in every interview. */
    private static void fill(Path data, int count) throws InterruptedException {
        var room = new Semaphore(AT_ONCE);
        try (var store = Writing.open(data)) {
            Writing.prepare(store);
            for (int i = 1; i <= count; i++) {
                room.acquire();
                new Writing(i).beginAnswered(store).whenComplete((created, failure) -> room.release());
                if (i % 100_000 == 0) {
                    System.out.println(i + " interviews");
                }
            }
            room.acquire(AT_ONCE);
        }
    }

    /** So that there is something to recover. */
    private static Told write(PackagedService service) throws IOException, InterruptedException {
        var http = new Http(service.url());
        var told = http.begin();
        for (int i = 0; i < CHANGES; i++) {
            Map<String, JsonNode> answer = Map.of("age", Http.JSON.valueToTree(i % 100));
            told.asking(told.acknowledged().with(answer));
            http.put(told, answer);
            told.acknowledge();
        }
        return told;
    }
}
