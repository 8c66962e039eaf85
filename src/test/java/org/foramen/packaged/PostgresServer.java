package org.foramen.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the test's own, on a free port of this machine and in a folder under {@code /tmp}, with its default
 * settings, which are the safe ones. It stops with the process of the test, however that ends.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "foramen";
    public static final String PASSWORD = "only on loopback";

    /** PostgreSQL refuses to be run by root. */
    private static final String SYSTEM_USER = "postgres";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final long START_SECONDS = 60;

    /** Stops the server at once when whoever started it is gone, or closes its input; ends with the server. */
    private static final String KEEP = """
            exec 3<&0
            "$@" & server=$!
            (read -r nothing <&3; kill -QUIT $server) & watch=$!
            wait $server
            kill $watch
            """;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path programs;
    private final Path folder;
    private final List<String> settings;
    private final int port;
    private Process keeper;

    private PostgresServer(Path programs, Path folder, int port, List<String> settings) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /**
     * Returns when it takes connections; skips the test where there is no PostgreSQL.
     *
     * @param settings such as {@code synchronous_commit=off}
     */
    public static PostgresServer start(String... settings) {
        var programs = programs();
        Needed.by("PostgreSQL", Needed.runnable(programs.resolve("initdb"), programs.resolve("postgres")), "apt-get install postgresql");
        try {
            var folder = Files.createTempDirectory(Path.of("/tmp"), "foramen-postgres");
            var server = new PostgresServer(programs, folder, freePort(), List.of(settings));
            server.initialise();
            server.again();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for all tests of this process, with a {@link #database} for each of them. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final PostgresServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** A new database, empty, as a JDBC address. */
    public String database() {
        var name = "foramen" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return url(name);
    }

    /** Runs one statement in the database of the server itself. */
    public void execute(String sql) {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Where it keeps everything. */
    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    /** What it has logged so far. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, on the same port with the same data, recovering if need be. */
    public void again() {
        var command = as(List.of("sh", "-c", KEEP, "keep", programs.resolve("postgres").toString(), "-D", data().toString(),
                "-p", "" + port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        try {
            keeper = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitConnections();
    }

    private void awaitConnections() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try {
                DriverManager.getConnection(url("postgres"), USER, PASSWORD).close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !keeper.isAlive()) {
                    keeper.destroyForcibly();
                    throw new IllegalStateException("PostgreSQL did not start:\n" + log(), e);
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** {@code kill -9} of all its processes at once. */
    public void kill() {
        signal("KILL");
        keeper.onExit().join();
    }

    /** It still has its connections, and answers nothing, until it is thawed. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Cuts all connections, finishes nothing and leaves the rest to the next start. */
    public void stop() {
        try {
            keeper.getOutputStream().close();
        } catch (IOException e) {
            // It has ended by itself.
        }
        keeper.onExit().join();
    }

    private void signal(String name) {
        var ids = keeper.toHandle().descendants().filter(PostgresServer::isServer).map(process -> "" + process.pid()).toList();
        // Some of them may be gone by now.
        run(Stream.of(List.of("sh", "-c", "kill -" + name + " \"$@\" 2> /dev/null; true", "kill"), ids).flatMap(List::stream).toList());
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    }

    @Override
    public void close() {
        thaw();
        stop();
        run(List.of("rm", "-rf", folder.toString()));
    }

    private void initialise() throws IOException {
        var password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (ROOT) {
            run(List.of("chown", "-R", SYSTEM_USER, folder.toString()));
        }
        run(as(List.of(programs.resolve("initdb").toString(), "-D", data().toString(), "-U", USER, "-E", "UTF8", "--no-sync",
                "--locale=C", "-A", "scram-sha-256", "--pwfile=" + password)));
    }

    private static List<String> as(List<String> command) {
        var whole = new ArrayList<String>(ROOT ? List.of("runuser", "-u", SYSTEM_USER, "--") : List.of());
        whole.addAll(command);
        return whole;
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Of the newest version that Debian has installed. */
    public static Path programs() {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Needed.runnable(bin.resolve("postgres"))).sorted()
                    .reduce((older, newer) -> newer).orElse(Path.of("/nowhere"));
        } catch (IOException e) {
            return Path.of("/nowhere");
        }
    }
}
