package org.foramen.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Who can reach the service, and what is configured against those who should not.
 *
 * @param host             where it listens
 * @param keys             whether a client key is needed to begin work
 * @param tls              whether it speaks TLS, and nothing else
 * @param managementShared whether health and metrics would stand on the public port
 * @param allowInsecure    whether the operator insists
 */
public record Exposure(String host, boolean keys, boolean tls, Proxies proxies, Encryption encryption,
                       boolean managementShared, boolean allowInsecure) {

    static final String INSIST = "yes-i-know";

    private static final String ANY_ADDRESS = "0.0.0.0";
    private static final Set<String> EVERYBODY = Set.of("0.0.0.0/0", "::/0");

    public static Exposure of(Config config) {
        var host = text(config, "quarkus.http.host").orElse(ANY_ADDRESS);
        return new Exposure(host, is(config, "foramen.access", "keys"), isTls(config), proxies(config), encryption(config),
                isManagementShared(config), is(config, "foramen.allow-insecure", INSIST));
    }

    private static boolean isTls(Config config) {
        boolean certified = List.of("quarkus.http.ssl.certificate.files", "quarkus.http.ssl.certificate.key-store-file",
                "quarkus.http.tls-configuration-name").stream().anyMatch(name -> text(config, name).isPresent());
        // With `redirect`, a token has gone over the network before the redirection comes back.
        return certified && is(config, "quarkus.http.insecure-requests", "disabled");
    }

    private static Proxies proxies(Config config) {
        if (!is(config, "quarkus.http.proxy.proxy-address-forwarding", "true")) {
            return Proxies.OFF;
        }
        var named = config.getOptionalValues("quarkus.http.proxy.trusted-proxies", String.class).orElse(List.of());
        return named.isEmpty() || named.stream().map(String::strip).anyMatch(EVERYBODY::contains) ? Proxies.ANYBODY : Proxies.NAMED;
    }

    private static Encryption encryption(Config config) {
        var key = text(config, "foramen.key-file").map(Exposure::path);
        if (key.isPresent()) {
            var data = path(text(config, "foramen.data").orElse("data"));
            return key.get().startsWith(data) ? Encryption.KEY_AMONG_THE_DATA : Encryption.KEY_ELSEWHERE;
        }
        return is(config, "foramen.encryption", "disk") ? Encryption.DISK : Encryption.NONE;
    }

    private static Path path(String text) {
        return real(Path.of(text).toAbsolutePath().normalize());
    }

    /** Where it really is, as far as it is there yet: a link leads out of a folder only in name. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            var parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private static boolean isManagementShared(Config config) {
        var port = text(config, "quarkus.management.port");
        return port.isPresent() && !port.get().equals("0")
                && (port.equals(text(config, "quarkus.http.port")) || port.equals(text(config, "quarkus.http.ssl-port")));
    }

    private static boolean is(Config config, String name, String value) {
        return text(config, name).filter(value::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip);
    }
}
