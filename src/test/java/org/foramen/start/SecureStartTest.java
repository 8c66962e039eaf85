package org.foramen.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every combination of what can be configured. */
class SecureStartTest {

    private static final List<String> LOCAL = List.of("127.0.0.1", "127.8.9.10", "localhost", "LocalHost", "::1", "0:0:0:0:0:0:0:1", "[::1]");
    private static final List<String> REACHABLE = List.of("0.0.0.0", "::", "[::]", "192.168.1.7", "10.0.0.1", "fe80::1", "clinic.example",
            "localhost.example", "127.0.0.1.example", "128.0.0.1", "127.1", "");
    private static final List<Durability> DATABASES = List.of(new Durability.Safe(), new Durability.Unsafe(List.of("fsync=off")), new Durability.Unreachable());

    /** One of the ways to configure the service. */
    private record Case(Exposure exposure, Durability database) {

        SecureStart start() {
            return SecureStart.of(exposure, () -> database);
        }

        boolean isLocal() {
            return LOCAL.contains(exposure.host());
        }

        /** Said by other words than the class under test uses. */
        List<String> causes() {
            var causes = new ArrayList<String>();
            add(causes, exposure.proxies() == Proxies.ANYBODY, "set quarkus.http.proxy.trusted-proxies to");
            if (!isLocal()) {
                add(causes, !exposure.keys(), "set foramen.access=keys");
                add(causes, !(exposure.tls() || exposure.proxies() == Proxies.NAMED), "quarkus.http.insecure-requests=disabled");
                add(causes, List.of(Encryption.NONE, Encryption.KEY_AMONG_THE_DATA).contains(exposure.encryption()), "set foramen.key-file");
                add(causes, database instanceof Durability.Unsafe, "set fsync=on");
                add(causes, database instanceof Durability.Unreachable, "correct foramen.store.url");
                add(causes, exposure.managementShared(), "set quarkus.management.port");
            }
            return causes;
        }

        private static void add(List<String> causes, boolean holds, String cause) {
            if (holds) {
                causes.add(cause);
            }
        }
    }

    private static Stream<Case> all() {
        var yesAndNo = List.of(true, false);
        return Stream.of(LOCAL, REACHABLE).flatMap(List::stream).flatMap(host ->
                yesAndNo.stream().flatMap(keys -> yesAndNo.stream().flatMap(tls -> Stream.of(Proxies.values()).flatMap(proxies ->
                Stream.of(Encryption.values()).flatMap(encryption -> yesAndNo.stream().flatMap(shared -> yesAndNo.stream().flatMap(insist ->
                DATABASES.stream().map(database ->
                        new Case(new Exposure(host, keys, tls, proxies, encryption, shared, insist), database)))))))));
    }

    @Test void no_combination_starts_insecurely_and_every_refusal_names_its_causes_one_a_line() {
        assertThat(all()).hasSize(19 * 2 * 2 * 3 * 4 * 2 * 2 * 3).allSatisfy(one -> {
            var start = one.start();
            assertThat(start.refused()).isEqualTo(!one.causes().isEmpty() && !one.exposure().allowInsecure());
            assertThat(start.lines()).hasSameSizeAs(one.causes()).noneMatch(line -> line.contains("\n"));
            for (int i = 0; i < one.causes().size(); i++) {
                assertThat(start.lines().get(i)).contains(one.causes().get(i)).contains(" - ");
            }
        });
    }

    @Test void this_machine_alone_needs_nothing_and_asks_no_database() {
        for (var host : LOCAL) {
            var bare = new Exposure(host, false, false, Proxies.OFF, Encryption.NONE, true, false);
            var start = SecureStart.of(bare, () -> {
                throw new AssertionError("asked");
            });
            assertThat(start).as(host).isEqualTo(new SecureStart(false, List.of()));
        }
    }

    @Test void whoever_insists_is_warned_of_each_thing() {
        var bare = new Exposure("0.0.0.0", false, false, Proxies.OFF, Encryption.NONE, false, true);
        assertThat(SecureStart.of(bare, Durability.Safe::new).lines()).hasSize(3).allMatch(line -> line.startsWith("WARNING: INSECURE, and started all the same: others reach 0.0.0.0, "));
    }

    @Test void each_unsafe_setting_of_the_database_has_its_line() {
        var safe = new Exposure("10.0.0.1", true, true, Proxies.OFF, Encryption.DISK, false, false);
        assertThat(SecureStart.of(safe, () -> new Durability.Unsafe(List.of("fsync=off", "synchronous_commit=off"))).lines())
                .satisfiesExactly(line -> assertThat(line).endsWith("fsync=off - set fsync=on in postgresql.conf"),
                        line -> assertThat(line).endsWith("synchronous_commit=off - set synchronous_commit=on in postgresql.conf"));
    }
}
