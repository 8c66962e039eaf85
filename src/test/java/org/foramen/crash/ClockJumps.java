package org.foramen.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.foramen.packaged.PackagedService;

/**
 * Puts the clock of the packaged service forward and back while it runs, and looks whether interviews end when they were
 * said to and stay gone. Takes some minutes, since the service sweeps every 20 seconds of the clock that is not faked.
 *
 * <p>From the folder of the project, with {@code apt-get install faketime}: as in {@link Kills}, with
 * {@code org.foramen.crash.ClockJumps}.
 */
final class ClockJumps {

    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final long SWEPT_SECONDS = 25;
    private static final int INTERVIEWS = 20;

    private final List<String> problems = new ArrayList<>();
    private final Http http;
    private final Path file;

    private ClockJumps(URI service, Path file) {
        http = new Http(service);
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var place = Files.createTempDirectory("foramen-clock");
        var file = Files.writeString(place.resolve("now"), "+0s\n");
        var environment = Map.of("LD_PRELOAD", LIBRARY.toString(), "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                // Without the second, waiting threads of the JVM wake at once, for ever.
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0");
        try (var service = PackagedService.start(PackagedService.JAR, Files.createDirectory(place.resolve("data")), environment)) {
            var jumps = new ClockJumps(service.url(), file);
            jumps.jump();
            service.log().stream().filter(line -> line.contains("ERROR")).forEach(jumps.problems::add);
            System.out.println(jumps.problems.isEmpty() ? "no interview ended early, none came back" : String.join("\n", jumps.problems));
            System.exit(jumps.problems.isEmpty() ? 0 : 1);
        }
    }

    private void jump() throws IOException, InterruptedException {
        for (var there : List.of("-2h", "+2h", "+23h", "-365d", "-2h")) {
            var living = begin();
            set(there);
            expect(living, true, "after " + there);
            TimeUnit.SECONDS.sleep(SWEPT_SECONDS);
            expect(living, true, "and a sweep after " + there);
            set("+0s");
            expect(living, true, "back from " + there);
        }
        for (var there : List.of("+25h", "+365d")) {
            var ended = begin();
            set(there);
            expect(ended, false, "after " + there);
            TimeUnit.SECONDS.sleep(SWEPT_SECONDS);
            set("+0s");
            expect(ended, false, "back from " + there);
        }
    }

    private List<Told> begin() throws IOException, InterruptedException {
        var begun = new ArrayList<Told>();
        for (int i = 0; i < INTERVIEWS; i++) {
            var told = http.begin();
            told.asking(State.BEGUN.with(Map.of("age", Http.JSON.valueToTree(i))));
            http.put(told, Map.of("age", Http.JSON.valueToTree(i)));
            told.acknowledge();
            begun.add(told);
        }
        return begun;
    }

    private void expect(List<Told> interviews, boolean alive, String when) throws IOException, InterruptedException {
        for (var told : interviews) {
            var found = http.read(told);
            if (!found.equals(alive ? told.acknowledged() : State.ERASED)) {
                problems.add("an interview is " + (alive ? "gone " : "there ") + when);
            }
        }
    }

    /** Looked at once a second. */
    private void set(String offset) throws IOException, InterruptedException {
        Files.writeString(file, offset + "\n");
        TimeUnit.SECONDS.sleep(2);
    }
}
