package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.foramen.access.ClientKey;
import org.foramen.access.KeyFile;
import org.foramen.packaged.PackagedService;
import org.foramen.store.Client;
import org.foramen.store.Client.Kind;
import org.foramen.store.DatabaseClientStore;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of a service that needs keys. */
@ExtendWith(InBrowser.class)
class KeyedIT {

    private final SecureRandom random = new SecureRandom();
    private final ClientKey ours = ClientKey.create(Kind.PARTNER, random);
    private final ClientKey kiosk = ClientKey.create(Kind.DEVICE, random);
    private final ClientKey partners = ClientKey.create(Kind.PARTNER, random);
    private final HttpServer partner = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    private final PackagedService service;

    KeyedIT() throws IOException, InterruptedException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/browser")), "keyed");
        var vault = new Vault(KeyFile.secret(data.resolve("foramen.key"), random), random);
        try (var database = SqliteDatabase.open(data.resolve("foramen.db"), Clock.systemUTC(), vault, () -> Runnable::run)) {
            var clients = new DatabaseClientStore(database, Clock.systemUTC());
            clients.add(client("c-ours", Kind.PARTNER, Set.of()), ours.hash()).toCompletableFuture().join();
            clients.add(client("c-kiosk", Kind.DEVICE, Set.of()), kiosk.hash()).toCompletableFuture().join();
            clients.add(client("c-partner", Kind.PARTNER, Set.of(origin())), partners.hash()).toCompletableFuture().join();
        }
        service = PackagedService.start(PackagedService.JAR, data, "foramen.access=keys", "foramen.page-key=" + ours.reveal());
    }

    private static Client client(String id, Kind kind, Set<String> origins) {
        return new Client(id, kind, id, origins, 100, 100, Optional.empty());
    }

    private String origin() {
        return "http://127.0.0.1:" + partner.getAddress().getPort();
    }

    @AfterEach
    void end() {
        service.close();
        partner.stop(0);
    }

    @Test void the_page_begins_with_the_key_of_the_configuration(Person person) {
        person.open(service.url() + "/").begin();
        assertThat(person.sees("form")).isTrue();
        assertThat(person.messages()).isEmpty();
    }

    @Test void a_kiosk_begins_with_the_key_behind_its_address_again_and_again(Person person) {
        person.screen(1080, 1920).open(service.url() + "/kiosk#" + kiosk.reveal());
        for (int i = 0; i < 2; i++) {
            person.follow("#main button[lang=en]").begin();
            assertThat(person.sees("form")).isTrue();
            person.js("window.marked = true; document.getElementById('brand').dispatchEvent(new PointerEvent('pointerdown'))");
            person.until("return !window.marked && !!document.querySelector('#main button[lang=en]')");
        }
        assertThat(service.log()).noneMatch(line -> line.contains(kiosk.reveal().substring(3)));
    }

    @Test void a_partner_shows_the_page_with_its_key(Person person) throws IOException {
        var host = "http://localhost:" + service.url().getPort();
        var html = "<!doctype html><meta charset=utf-8><title>Partner</title><link rel=icon href=data:,><script>addEventListener('ready', () => { window.shown = true; })</script><script type=module src=" + host + "/embed.js crossorigin></script>"
                + "<foramen-interview key=" + partners.reveal() + "></foramen-interview>";
        partner.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(html.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        partner.start();
        person.screen(720, 900).driver().get(origin() + "/");
        person.until("return window.shown === true");
        person.enter("document.querySelector('foramen-interview').shadowRoot.querySelector('iframe')");
        person.waitFor("h1");
        person.begin();
        assertThat(person.sees("form")).isTrue();
    }
}
