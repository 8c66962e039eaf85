package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.foramen.packaged.FrontProxy;
import org.foramen.packaged.PackagedService;
import org.foramen.packaged.ProxyKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of bad inputs through a real proxy: each gets what it gets without one, or is refused by the proxy itself, or
 * is one of those that the proxy {@link Mended mends}. The service sees no request that nobody got a reply to.
 */
class ProxiedInputIT {

    /** How long a slow client lasts is the proxy's own setting; the clock of a packaged service cannot be put forward. */
    private static final Set<Integer> LEFT_OUT = Set.of(49, 54);

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    @ParameterizedTest @EnumSource(ProxyKind.class)
    void a_bad_input_gets_through_a_proxy_what_it_gets_without(ProxyKind kind) throws IOException, InterruptedException {
        try (var running = PackagedService.start(PackagedService.JAR, folder.resolve("data"),
                "quarkus.http.proxy.proxy-address-forwarding=true", "quarkus.http.proxy.trusted-proxies=127.0.0.1");
             var proxy = FrontProxy.start(kind, running.url().getPort(), Files.createDirectory(folder.resolve("proxy")))) {
            var heard = new ThroughProxy();
            var service = new Service(proxy.port(), heard);
            service.warm();
            var unlike = new TreeMap<String, String>();
            for (var row : Rows.of(service, () -> { })) {
                if (!LEFT_OUT.contains(row.number())) {
                    int replies = heard.ofTheService();
                    long before = served(running);
                    int other = unlike.size();
                    row.checks().forEach((sent, check) -> {
                        try {
                            check.execute();
                        } catch (ThroughProxy.Refused refused) {
                            // So it never came to the service.
                        } catch (Throwable e) {
                            unlike.put(row.number() + " " + sent, String.valueOf(e.getMessage()));
                        }
                        service.isAlive();
                    });
                    // A check that breaks off leaves its last reply unread.
                    assertThat(served(running) - before).as("served, of row " + row.number())
                            .isLessThanOrEqualTo(heard.ofTheService() - replies + unlike.size() - other);
                }
            }
            assertThat(heard.failures()).as("5xx of the service").isEmpty();
            Mended.by(kind).forEach(unlike::remove);
            assertThat(unlike).isEmpty();
        }
    }

    /** How many requests got past the gate of the service. */
    private static long served(PackagedService running) throws IOException, InterruptedException {
        var metrics = HTTP.send(HttpRequest.newBuilder(running.management().resolve("/q/metrics")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return (long) metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
