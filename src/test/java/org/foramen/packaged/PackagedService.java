package org.foramen.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it is shipped: a process of its own, on free ports, with its interviews in a folder of the test. */
public final class PackagedService implements AutoCloseable {

    /** Of this build, or of another one that is to be tried: {@code -Dforamen.jar=…}. */
    public static final Path JAR = Path.of(System.getProperty("foramen.jar", "target/quarkus-app/quarkus-run.jar"));

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://(?:127\\.0\\.0\\.1|0\\.0\\.0\\.0):(\\d+)");
    private static final Pattern MANAGED = Pattern.compile("Management interface listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final long START_SECONDS = 120;
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<URI> listening = new CompletableFuture<>();
    private final CompletableFuture<URI> managed = new CompletableFuture<>();

    private PackagedService(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "service-log");
        reader.setDaemon(true);
        reader.start();
        // A test run that is cut off leaves nothing behind that runs on.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Returns when the service serves.
     *
     * @param settings more of them, as {@code name=value}
     */
    public static PackagedService start(Path jar, Path data, String... settings) throws IOException, InterruptedException {
        return start(jar, data, Map.of(), settings);
    }

    /** @param environment what its process sees besides what this one does */
    public static PackagedService start(Path jar, Path data, Map<String, String> environment, String... settings)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.sqlite.tmpdir=" + data,
                "-Dforamen.data=" + data, "-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        List.of(settings).forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var service = new PackagedService(builder.start());
        try {
            service.listening.get(START_SECONDS, TimeUnit.SECONDS);
            return service;
        } catch (ExecutionException | TimeoutException e) {
            service.kill();
            throw new IllegalStateException("the service did not start:\n" + String.join("\n", service.log), e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                complete(managed, MANAGED.matcher(line));
                complete(listening, LISTENING.matcher(line));
            }
        } catch (IOException | UncheckedIOException e) {
            // It was killed.
        }
        listening.completeExceptionally(new IllegalStateException("it ended"));
    }

    private static void complete(CompletableFuture<URI> address, Matcher found) {
        if (found.find()) {
            address.complete(URI.create("http://localhost:" + found.group(1)));
        }
    }

    public URI url() {
        return listening.join();
    }

    /** Where health and metrics are. */
    public URI management() {
        return managed.join();
    }

    public long pid() {
        return process.pid();
    }

    /** What it has logged so far. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** {@code kill -9}: it gets no chance to finish anything. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS).thenRun(this::kill).join();
    }
}
