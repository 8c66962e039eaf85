package org.foramen.start;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether the service may start. On an address that only this machine reaches nothing needs to be configured; on any
 * other one, whatever is missing is told at once, and nothing is served.
 *
 * @param lines what is missing and what to set, one line each
 */
public record SecureStart(boolean refused, List<String> lines) {

    /** What a program returns that is configured wrongly (EX_CONFIG of sysexits.h). */
    public static final int EXIT_CODE = 78;

    public SecureStart {
        lines = List.copyOf(lines);
    }

    /** @param database is asked only if it matters */
    public static SecureStart of(Exposure exposure, Supplier<Durability> database) {
        var missing = missing(exposure, database);
        var prefix = exposure.allowInsecure() ? "WARNING: INSECURE, and started all the same: " : "Not started: ";
        return new SecureStart(!missing.isEmpty() && !exposure.allowInsecure(), missing.stream().map(prefix::concat).toList());
    }

    private static List<String> missing(Exposure exposure, Supplier<Durability> database) {
        var missing = new ArrayList<String>();
        if (exposure.proxies() == Proxies.ANYBODY) {
            missing.add("forwarded headers are believed whoever sends them - set quarkus.http.proxy.trusted-proxies to the addresses of your proxy alone");
        }
        if (Loopback.is(exposure.host())) {
            return missing;
        }
        var where = "others reach " + exposure.host() + ", ";
        if (!exposure.keys()) {
            missing.add(where + "and no client needs a key - set foramen.access=keys");
        }
        if (!exposure.tls() && exposure.proxies() != Proxies.NAMED) {
            missing.add(where + "and tokens and answers travel unencrypted - set quarkus.http.ssl.certificate.files, quarkus.http.ssl.certificate.key-files"
                    + " and quarkus.http.insecure-requests=disabled, or behind a proxy that speaks TLS"
                    + " quarkus.http.proxy.proxy-address-forwarding=true and quarkus.http.proxy.trusted-proxies");
        }
        if (exposure.encryption() == Encryption.NONE) {
            missing.add(where + "and a copy of the data takes its key along - set foramen.key-file to a file outside the data folder,"
                    + " or foramen.encryption=disk if its disk is encrypted");
        } else if (exposure.encryption() == Encryption.KEY_AMONG_THE_DATA) {
            missing.add(where + "and the key is among the data - set foramen.key-file to a file outside the data folder");
        }
        missing.addAll(missing(database.get()).stream().map(where::concat).toList());
        if (exposure.managementShared()) {
            missing.add(where + "and metrics would be on the public port - set quarkus.management.port to another one");
        }
        return missing;
    }

    private static List<String> missing(Durability database) {
        if (database instanceof Durability.Unsafe unsafe) {
            return unsafe.settings().stream().map(setting -> "and the database can lose what it acknowledged: " + setting
                    + " - set " + setting.split("=")[0] + "=on in postgresql.conf").toList();
        }
        return database instanceof Durability.Unreachable
                ? List.of("and the database cannot be asked whether it is safe - start it, or correct foramen.store.url, foramen.store.user and foramen.store.password")
                : List.of();
    }
}
