package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebDriverException;

/** A partner's page of another origin, with a policy that allows what /embed.json says and nothing else. */
@ExtendWith(InBrowser.class)
class EmbedIT {


    private static final String LISTENING = "window.told = []; for (const name of ['ready', 'step', 'done', 'closed']) "
            + "{ document.addEventListener(name, event => window.told.push(name + JSON.stringify(event.detail))); }";

    private record Partner(HttpServer server, URI url) implements AutoCloseable {

        static Partner with(Person person, String body, String script, String frame) throws IOException {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var html = "<!doctype html><meta charset=utf-8><title>Partner</title><link rel=icon href=/none>" + body;
            server.createContext("/", exchange -> {
                var bytes = exchange.getRequestURI().getPath().equals("/") ? html.getBytes(StandardCharsets.UTF_8) : new byte[0];
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; script-src " + script + "; frame-src " + frame
                        + "; style-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return new Partner(server, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static String host(Person person) {
        return "http://localhost:" + person.url().getPort();
    }

    private static String snippet(Person person, String attributes) {
        return "<script type=module src=" + host(person) + "/embed/1.0.0/embed.js crossorigin></script>"
                + "<foramen-interview " + attributes + "><a href=" + host(person) + "/>Check your back</a></foramen-interview><p>below</p>";
    }

    private static Partner partner(Person person, String attributes) throws IOException {
        return Partner.with(person, snippet(person, attributes), host(person), host(person));
    }

    /** Into the first or the second frame, as soon as it is there. */
    private static void look(Person person, int frame) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (true) {
            try {
                person.enter("document.querySelectorAll('foramen-interview')[" + frame + "].shadowRoot.querySelector('iframe')");
                person.waitFor("h1");
                return;
            } catch (WebDriverException | NullPointerException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    @Test void the_snippet_works_under_a_strict_policy_without_a_message_and_tells_no_answers_1_8(Person person) throws IOException {
        try (var partner = partner(person, "locale=en")) {
            person.screen(720, 900).driver().get(partner.url().toString());
            person.js(LISTENING);
            look(person, 0);
            person.begin().result(People.ROUTINE);
            person.driver().switchTo().defaultContent();
            person.until("return window.told.includes('donenull')");
            var told = person.text("JSON.stringify(window.told.filter(one => !one.startsWith('ready')))");
            assertThat(told).matches("\\[(\"step\\{\\\\\"part\\\\\":\\d,\\\\\"of\\\\\":4\\}\",)+\"donenull\"\\]");
            assertThat(person.messages()).isEmpty();
        }
    }

    @Test void the_frame_grows_with_its_content_in_coarse_steps_and_cannot_be_read_11(Person person) throws IOException {
        try (var partner = partner(person, "")) {
            person.screen(720, 900).driver().get(partner.url().toString());
            look(person, 0);
            person.begin().answer(People.ROUTINE).answer(People.ROUTINE);
            var content = (Long) person.js("return document.body.offsetHeight");
            person.driver().switchTo().defaultContent();
            person.until("return document.querySelector('foramen-interview').offsetHeight >= " + content);
            assertThat((Long) person.js("return document.querySelector('foramen-interview').offsetHeight % 64")).isZero();
            assertThatThrownBy(() -> person.js("return document.querySelector('foramen-interview').shadowRoot.querySelector('iframe').contentWindow.document.body.innerHTML")).hasMessageContaining("cross-origin");
        }
    }

    @Test void forged_messages_are_ignored_both_ways_11(Person person) throws IOException {
        try (var partner = partner(person, "theme=light")) {
            person.screen(720, 900).driver().get(partner.url().toString());
            look(person, 0);
            person.driver().switchTo().defaultContent();
            person.js(LISTENING + " for (let i = 0; i < 1000; i++) { window.postMessage({foramen: 1, type: i % 2 ? 'done' : 'height', height: 9999}, '*'); }"
                    + "const frame = document.querySelector('foramen-interview').shadowRoot.querySelector('iframe').contentWindow; frame.postMessage({foramen: 2, theme: 'dark'}, '*'); frame.postMessage('dark', '*');");
            person.js("return new Promise(done => setTimeout(done, 300))");
            assertThat(person.text("window.told.length + ',' + (document.querySelector('foramen-interview').offsetHeight < 9000)")).isEqualTo("0,true");
            look(person, 0);
            assertThat(person.text("document.documentElement.dataset.theme")).isEqualTo("light");
        }
    }

    @Test void language_and_theme_change_live_and_the_answers_stay_7(Person person) throws IOException {
        try (var partner = partner(person, "locale=en accent=#3a2f7d")) {
            person.screen(720, 900).driver().get(partner.url().toString());
            look(person, 0);
            person.begin().answer(People.ROUTINE).fill(People.ROUTINE);
            assertThat(person.text("getComputedStyle(document.querySelector('form .primary')).backgroundColor")).isEqualTo("rgb(58, 47, 125)");
            person.driver().switchTo().defaultContent();
            person.js("const one = document.querySelector('foramen-interview'); one.setAttribute('theme', 'dark'); one.setAttribute('locale', 'es')");
            look(person, 0);
            person.until("return document.documentElement.lang === 'es' && document.documentElement.dataset.theme === 'dark'");
            assertThat(person.text("Array.from(document.querySelectorAll('input:checked'), one => one.value).join()")).isEqualTo("low_back,leg");
        }
    }

    @Test void two_on_a_page_run_apart_and_a_removed_one_leaves_nothing_6(Person person) throws IOException {
        try (var partner = Partner.with(person, snippet(person, "locale=en") + "<foramen-interview locale=es></foramen-interview>", host(person), host(person))) {
            person.screen(720, 900).driver().get(partner.url().toString());
            look(person, 0);
            person.begin();
            person.driver().switchTo().defaultContent();
            look(person, 1);
            assertThat(person.text("document.documentElement.lang + document.getElementById('main').dataset.view")).isEqualTo("esstart");
            person.driver().switchTo().defaultContent();
            person.js("document.querySelector('foramen-interview').remove()");
            assertThat(person.count("foramen-interview")).isEqualTo(1);
            person.js(LISTENING + " window.postMessage({foramen: 1, type: 'done'}, '*')");
            look(person, 0);
            assertThat(person.text("document.documentElement.lang")).isEqualTo("es");
        }
    }

    @Test void where_scripts_are_blocked_the_link_inside_is_shown_9(Person person) throws IOException {
        try (var partner = Partner.with(person, snippet(person, ""), "'none'", "'none'")) {
            person.driver().get(partner.url().toString());
            assertThat(person.text("document.querySelector('foramen-interview a').offsetHeight > 0")).isEqualTo("true");
        }
    }

    @Test void only_the_page_for_frames_can_be_framed_and_only_by_partners(Person person) throws IOException {
        try (var partner = Partner.with(person, "<iframe src=" + host(person) + "/></iframe><iframe src=" + host(person) + "/kiosk></iframe>", "'none'", host(person))) {
            person.driver().get(partner.url().toString());
            assertThat(person.messages().toString()).contains("frame-ancestors 'none'");
        }
    }

    @Test void hostile_styles_do_not_reach_it_2(Person person) {
        person.screen(760, 1400).open("/demo/partner");
        look(person, 0);
        assertThat(person.text("getComputedStyle(document.querySelector('h1')).textTransform")).isEqualTo("none");
        assertThat(person.text("getComputedStyle(document.querySelector('.primary')).backgroundColor")).isEqualTo("rgb(58, 47, 125)");
        assertThat(person.text("innerHeight > 300 && innerWidth > 600")).isEqualTo("true");
        person.driver().switchTo().defaultContent();
        assertThat(person.messages()).as("but that this partner is no other origin").noneMatch(message -> !message.contains("can escape its sandboxing"));
    }

    @Test void nothing_below_it_moves_without_a_reason_5(Person person) throws IOException {
        try (var partner = partner(person, "")) {
            person.driver().get(partner.url().toString());
            look(person, 0);
            assertThat(person.text("document.activeElement === document.body")).as("no focus is taken").isEqualTo("true");
            person.driver().switchTo().defaultContent();
            assertThat(person.text("scrollY")).isEqualTo("0");
        }
    }
}
