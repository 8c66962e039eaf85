package org.foramen.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A proxy of the test's own in front of a service on this machine, with its settings in a folder of the test. */
public final class FrontProxy implements AutoCloseable {

    private static final long START_SECONDS = 60;

    private final Process process;
    private final int port;

    private FrontProxy(Process process, int port) {
        this.process = process;
        this.port = port;
        // A test run that is cut off leaves nothing behind that runs on.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Returns when it takes connections; skips the test where the proxy is not installed. */
    public static FrontProxy start(ProxyKind kind, int upstream, Path folder) throws IOException {
        Needed.by(kind.program.getFileName().toString(), Needed.runnable(kind.program), "apt-get install " + kind.packaged());
        int port = freePort();
        var settings = Files.writeString(folder.resolve("settings"), kind.settings(port, upstream, folder));
        var command = new ArrayList<>(List.of(kind.program.toString()));
        command.addAll(kind.arguments(settings));
        var said = folder.resolve("said");
        var proxy = new FrontProxy(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(), port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!proxy.takesConnections()) {
            if (!proxy.process.isAlive() || System.nanoTime() > end) {
                proxy.close();
                throw new IllegalStateException(kind + " did not start:\n" + Files.readString(said));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return proxy;
    }

    private boolean takesConnections() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
