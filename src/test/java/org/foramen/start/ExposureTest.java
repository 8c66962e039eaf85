package org.foramen.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of the settings. */
class ExposureTest {

    private static Config config(String... settings) {
        var builder = new SmallRyeConfigBuilder();
        Stream.of(settings).map(setting -> setting.split("=", 2)).forEach(setting -> builder.withDefaultValue(setting[0], setting[1]));
        return builder.build();
    }

    private static Exposure of(String... settings) {
        return Exposure.of(config(settings));
    }

    @Test void an_address_that_is_not_given_is_every_address() {
        assertThat(of().host()).isEqualTo("0.0.0.0");
        assertThat(of("quarkus.http.host=").host()).isEqualTo("0.0.0.0");
        assertThat(of("quarkus.http.host= 127.0.0.1 ").host()).isEqualTo("127.0.0.1");
    }

    @Test void only_keys_are_keys() {
        assertThat(of("foramen.access=keys").keys()).isTrue();
        assertThat(of("foramen.access=open").keys()).isFalse();
        assertThat(of().keys()).isFalse();
    }

    @Test void tls_is_a_certificate_and_nothing_unencrypted_beside_it() {
        var certificate = "quarkus.http.ssl.certificate.files=a.pem";
        assertThat(of(certificate, "quarkus.http.insecure-requests=disabled").tls()).isTrue();
        assertThat(of("quarkus.http.tls-configuration-name=web", "quarkus.http.insecure-requests=DISABLED").tls()).isTrue();
        assertThat(of(certificate).tls()).isFalse();
        assertThat(of(certificate, "quarkus.http.insecure-requests=redirect").tls()).isFalse();
        assertThat(of("quarkus.http.insecure-requests=disabled").tls()).isFalse();
    }

    @Test void a_proxy_counts_when_it_is_named_and_believed() {
        var on = "quarkus.http.proxy.proxy-address-forwarding=true";
        assertThat(of(on, "quarkus.http.proxy.trusted-proxies=10.0.0.2,10.0.0.3").proxies()).isEqualTo(Proxies.NAMED);
        assertThat(of("quarkus.http.proxy.trusted-proxies=10.0.0.2").proxies()).isEqualTo(Proxies.OFF);
        assertThat(of(on).proxies()).isEqualTo(Proxies.ANYBODY);
        assertThat(of(on, "quarkus.http.proxy.trusted-proxies=10.0.0.2, 0.0.0.0/0").proxies()).isEqualTo(Proxies.ANYBODY);
        assertThat(of(on, "quarkus.http.proxy.trusted-proxies=::/0").proxies()).isEqualTo(Proxies.ANYBODY);
    }

    @Test void a_key_counts_when_a_copy_of_the_data_does_not_take_it_along(@TempDir Path folder) throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        var key = Files.createFile(data.resolve("key"));
        assertThat(of("foramen.data=" + data, "foramen.key-file=" + folder.resolve("key")).encryption()).isEqualTo(Encryption.KEY_ELSEWHERE);
        assertThat(of("foramen.data=" + data, "foramen.key-file=" + key).encryption()).isEqualTo(Encryption.KEY_AMONG_THE_DATA);
        assertThat(of("foramen.data=" + data, "foramen.key-file=" + folder + "/x/../data/new").encryption()).isEqualTo(Encryption.KEY_AMONG_THE_DATA);
        var link = Files.createSymbolicLink(folder.resolve("link"), key);
        assertThat(of("foramen.data=" + data, "foramen.key-file=" + link).encryption()).isEqualTo(Encryption.KEY_AMONG_THE_DATA);
        var way = Files.createSymbolicLink(folder.resolve("way"), data);
        assertThat(of("foramen.data=" + way, "foramen.key-file=" + way.resolve("new")).encryption()).isEqualTo(Encryption.KEY_AMONG_THE_DATA);
        assertThat(of("foramen.key-file=data/key").encryption()).isEqualTo(Encryption.KEY_AMONG_THE_DATA);
        assertThat(of("foramen.encryption=disk").encryption()).isEqualTo(Encryption.DISK);
        assertThat(of("foramen.encryption=key-file").encryption()).isEqualTo(Encryption.NONE);
        assertThat(of().encryption()).isEqualTo(Encryption.NONE);
    }

    @Test void management_is_shared_when_it_has_a_public_port() {
        assertThat(of("quarkus.http.port=80", "quarkus.management.port=9000").managementShared()).isFalse();
        assertThat(of("quarkus.http.port=80", "quarkus.management.port=80").managementShared()).isTrue();
        assertThat(of("quarkus.http.ssl-port=443", "quarkus.management.port=443").managementShared()).isTrue();
        assertThat(of("quarkus.http.port=0", "quarkus.management.port=0").managementShared()).isFalse();
    }

    @Test void whoever_insists_has_to_say_so_in_full() {
        assertThat(of("foramen.allow-insecure=yes-i-know").allowInsecure()).isTrue();
        assertThat(of("foramen.allow-insecure=true").allowInsecure()).isFalse();
    }

    @Test void without_a_url_the_database_is_ours_and_one_that_is_away_is_unreachable() {
        assertThat(DatabaseProbe.ask(config())).isEqualTo(new Durability.Safe());
        assertThat(DatabaseProbe.ask(config("foramen.store.url=jdbc:postgresql://127.0.0.1:1/none"))).isEqualTo(new Durability.Unreachable());
    }
}
