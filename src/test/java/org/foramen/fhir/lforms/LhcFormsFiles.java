package org.foramen.fhir.lforms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.foramen.packaged.Needed;

/** The files of LHC-Forms, and a page that holds a form, on the loopback address. */
record LhcFormsFiles(HttpServer server) implements AutoCloseable {

    private static final Map<String, String> OURS = Map.of("/", "page.html", "/form.js", "form.js");
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "png", "image/png");

    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("FORAMEN_LFORMS", "FORAMEN_LFORMS is not set"));

    static void needed() {
        Needed.by("LHC-Forms", Files.isReadable(FOLDER.resolve("webcomponent/main.js")), "export FORAMEN_LFORMS=$(.ci/lforms)");
    }

    static LhcFormsFiles serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", LhcFormsFiles::answer);
            server.start();
            return new LhcFormsFiles(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var file = OURS.containsKey(path) ? Path.of("src/test/resources/fhir/lforms", OURS.get(path)) : FOLDER.resolve(path.substring(1));
            if (Files.isRegularFile(file)) {
                var name = file.getFileName().toString();
                exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
                exchange.sendResponseHeaders(200, Files.size(file));
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
