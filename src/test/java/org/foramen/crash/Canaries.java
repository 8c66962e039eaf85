package org.foramen.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.foramen.packaged.PackagedService;

/**
 * Interviews that can be told from all others by their bytes: walked through over HTTP, erased, and then looked for in
 * every file of the data folder, in the log and in the metrics of the packaged service.
 *
 * <p>For many, from the folder of the project: as in {@link Kills}, with {@code org.foramen.crash.Canaries 1000}.
 */
final class Canaries {

    private static final int LIVING = 10;
    private static final long PATIENCE_SECONDS = 60;

    /** As they would stand in a file that anyone can read: of those who are erased, the last in sealed results. */
    private static final List<String> ANSWERS = List.of("\"age\":3", "\"age\":4", "\"duration\":\"gt_12w\"", "\"answer\":\"");

    /**
     * @param plaintext what was found of answers before they were erased
     * @param left      what was found of the erased interviews after a minute at the latest
     * @param seconds   until nothing was left
     */
    record Outcome(int erased, Set<String> plaintext, Set<String> left, double seconds) {
        @Override
        public String toString() {
            return "%d erased, %d traces left after %.1f s; answers in plain text before: %s".formatted(erased, left.size(), seconds, plaintext);
        }
    }

    private final PackagedService service;
    private final InetSocketAddress address;
    private final Path data;
    private final String complete;
    private final List<String> marks = new ArrayList<>();
    private final Set<String> plaintext = new LinkedHashSet<>();

    private Canaries(PackagedService service, Path data) throws IOException {
        this.service = service;
        this.data = data;
        address = new InetSocketAddress("localhost", service.url().getPort());
        complete = Files.readString(Path.of("src/test/load/routine.json"));
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var data = Files.createTempDirectory("foramen-canaries");
        try (var running = PackagedService.start(PackagedService.JAR, data)) {
            var outcome = run(running, data, Integer.parseInt(arguments[0]));
            System.out.println(outcome);
            outcome.left().forEach(System.out::println);
            System.exit(outcome.left().isEmpty() ? 0 : 1);
        }
    }

    static Outcome run(PackagedService service, Path data, int count) throws IOException {
        var canaries = new Canaries(service, data);
        for (int i = 0; i < LIVING; i++) {
            canaries.begin("\"age\": " + (20 + i)).call("PUT", "/answers/duration", "{\"value\": \"1_6w\"}", 200);
        }
        canaries.marks.clear();
        var birds = new ArrayList<Bird>();
        for (int i = 0; i < count; i++) {
            var bird = canaries.begin("\"age\": " + (30 + i % 20));
            bird.call("PUT", "/answers/pain_score", "{\"value\": " + i % 4 + "}", 200);
            if (i % 3 == 0) {
                bird.call("POST", "/handover", "", 201);
            }
            birds.add(bird);
            if (i % Math.max(1, count / 5) == 0) {
                canaries.plaintext.addAll(canaries.found(ANSWERS, canaries.everything()));
            }
        }
        for (var bird : birds) {
            bird.call("DELETE", "", "", 204);
        }
        return canaries.waitUntilGone(count);
    }

    private Outcome waitUntilGone(int count) throws IOException {
        marks.addAll(ANSWERS);
        long erased = System.nanoTime();
        while (true) {
            var left = found(marks, everything());
            double seconds = (System.nanoTime() - erased) / 1e9;
            if (left.isEmpty() || seconds > PATIENCE_SECONDS) {
                return new Outcome(count, plaintext, left, seconds);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    /** With complete answers, of which the age tells it from those that live on. */
    private Bird begin(String age) throws IOException {
        var begun = RawCall.send(address, "POST", "/v1/interviews", "", "Idempotency-Key: " + UUID.randomUUID());
        var token = begun.json().path("accessToken").textValue();
        var bird = new Bird(address, "/v1/interviews/" + begun.json().path("id").textValue(), token);
        bird.call("PUT", "/answers", "{\"answers\": " + complete.replace("\"age\": 40", age) + "}", 200);
        marks.addAll(List.of(begun.json().path("id").textValue(), token, token.substring(token.length() - 20), hash(token)));
        return bird;
    }

    private record Bird(InetSocketAddress address, String path, String token) {
        void call(String method, String below, String body, int expected) throws IOException {
            var reply = RawCall.send(address, method, path + below, body, "Authorization: Bearer " + token);
            if (reply.status() != expected) {
                throw new IllegalStateException(method + below + " gives " + reply.status());
            }
        }
    }

    private Set<String> found(List<String> words, List<Text> texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            words.stream().filter(text.text()::contains).map(word -> printable(word) + " in " + text.name()).forEach(found::add);
        }
        return found;
    }

    private static String printable(String word) {
        return word.chars().allMatch(c -> c >= ' ' && c <= '~') ? word : "the hash of a token";
    }

    private record Text(String name, String text) { }

    /** Every byte that the service has left anywhere. */
    private List<Text> everything() throws IOException {
        var texts = new ArrayList<>(List.of(new Text("the log", String.join("\n", service.log())), new Text("the metrics", metrics())));
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile).forEach(file -> texts.add(new Text(file.getFileName().toString(), read(file))));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String metrics() throws IOException {
        try {
            URI metrics = service.management().resolve("/q/metrics");
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the store keeps it. */
    private static String hash(String token) {
        try {
            var secret = Base64.getUrlDecoder().decode(token.substring(token.indexOf('_') + 1));
            var bytes = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(secret, 32));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
