package org.foramen.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and the service, and cuts most connections after some random byte of what either says. */
final class CuttingProxy implements AutoCloseable {

    private static final int REQUEST_BYTES = 500;
    private static final int REPLY_BYTES = 2500;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "cutting-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger cuts = new AtomicInteger();
    private final InetSocketAddress service;
    private final Random random;
    private final ServerSocket server;

    CuttingProxy(InetSocketAddress service, Random random) throws IOException {
        this.service = service;
        this.random = random;
        server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /** Connections cut so far. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                int kind = random.nextInt(3);
                int request = kind == 0 ? random.nextInt(REQUEST_BYTES) : Integer.MAX_VALUE;
                int reply = kind == 1 ? random.nextInt(REPLY_BYTES) : Integer.MAX_VALUE;
                boolean reset = random.nextBoolean();
                threads.execute(() -> connect(client, request, reply, reset));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void connect(Socket client, int request, int reply, boolean reset) {
        try (client; var there = new Socket()) {
            there.connect(service);
            var asking = threads.submit(() -> pass(client, there, request, reset));
            pass(there, client, reply, reset);
            asking.cancel(true);
        } catch (IOException e) {
            // One of the two is gone, and so is the other now.
        }
    }

    /** Until so many bytes have passed, or there are no more. */
    private void pass(Socket from, Socket to, int bytes, boolean reset) {
        var buffer = new byte[4096];
        int left = bytes;
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            while (left > 0) {
                int read = in.read(buffer, 0, Math.min(buffer.length, left));
                if (read < 0) {
                    to.shutdownOutput();
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
            cuts.incrementAndGet();
            cut(from, reset);
            cut(to, reset);
        } catch (IOException e) {
            // Cut from the other side.
        }
    }

    private static void cut(Socket socket, boolean reset) throws IOException {
        if (reset) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
