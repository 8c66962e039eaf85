package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class KioskIT {

    private static final String SMALL = "Array.from(document.querySelectorAll('button, .option, summary, .summary a, .entry input'))"
            + ".filter(one => one.offsetParent).map(one => one.getBoundingClientRect())"
            + ".filter(box => box.height < 63.9 || box.width < 63.9).length";
    private static final String SCROLLS = "document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth";

    private static Person arrive(Person person) {
        return person.screen(1080, 1920).open("/kiosk").follow("#main button[lang=en]");
    }

    @Test void every_target_is_large_and_no_question_scrolls_19(Person person) {
        arrive(person).begin();
        while (person.sees("form")) {
            var where = person.text("document.querySelector('h1').textContent");
            assertThat(person.text(SMALL)).as("small targets at " + where).isEqualTo("0");
            assertThat(person.text(SCROLLS)).as("scrolls at " + where).isEqualTo("false");
            person.answer(People.ROUTINE);
        }
        assertThat(person.messages()).isEmpty();
    }

    @Test void a_larger_scale_still_fits_the_width_19(Person person) {
        person.screen(800, 1280).open("/kiosk?scale=1.5").follow("#main button[lang=en]").begin();
        while (person.sees("form")) {
            assertThat(person.text("document.documentElement.scrollWidth <= innerWidth")).isEqualTo("true");
            person.answer(People.ROUTINE);
        }
    }

    @Test void the_first_screen_asks_for_the_language_and_every_other_offers_it_20(Person person) {
        person.screen(1080, 1920).open("/kiosk");
        assertThat(person.text("document.getElementById('main').innerText")).contains("English", "Español");
        person.follow("#main button[lang=es]").begin();
        assertThat(person.text("document.querySelector('h1').textContent")).contains("¿");
        assertThat(person.sees("#languages button[lang=en]")).isTrue();
    }

    @Test void an_idle_kiosk_warns_can_be_extended_without_limit_and_erases_21_22(Person person) {
        try (var service = InBrowser.service("{idle_seconds: 1, warning_seconds: 20}")) {
            person.screen(1080, 1920).open(service.url() + "/kiosk").follow("#main button[lang=en]");
            for (int i = 0; i < 11; i++) {
                person.waitFor("dialog[open]");
                assertThat(person.text("document.activeElement.closest('dialog') !== null")).isEqualTo("true");
                assertThat(Integer.parseInt(person.text("document.querySelector('dialog').innerText.match(/\\d+/)[0]"))).isBetween(17, 20);
                person.click("dialog .primary").until("return !document.querySelector('dialog')");
            }
            person.waitFor("dialog[open]");
            person.js("window.marked = true");
            long end = System.nanoTime() + 40_000_000_000L;
            while (person.text("window.marked").equals("true") && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            person.until("return document.getElementById('main').dataset.view === 'languages'");
        }
    }

    @Test void finishing_leaves_nothing_and_the_server_has_erased_the_interview_22(Person person) {
        arrive(person);
        person.js("const sent = window.fetch; window.sent = []; window.fetch = (path, request) => { "
                + "window.sent.push([path, request.headers.Authorization]); return sent(path, request); }");
        person.begin().walk(People.EMERGENCY);
        var call = "const [path, token] = window.sent.find(([path]) => path.includes('/answers')); ";
        var path = person.js(call + "return path.split('/answers')[0]");
        var token = person.js(call + "return token");
        assertThat(person.js(FETCH, path, token)).isEqualTo(200L);
        person.js("Array.from(document.querySelectorAll('.after > .actions button')).pop().click()");
        person.until("return document.getElementById('main').dataset.view === 'languages' && window.sent === undefined");
        assertThat(person.js(FETCH, path, token)).isEqualTo(404L);
        nothingIsLeft(person);
        person.driver().navigate().back();
        nothingIsLeft(person);
    }

    private static final String FETCH = "return fetch(arguments[0], {headers: {Authorization: arguments[1]}}).then(reply => reply.status)";

    private static void nothingIsLeft(Person person) {
        assertThat(person.driver().getPageSource()).doesNotContain("checked=\"\"", "Emergency</");
        if (person.driver().getCurrentUrl().startsWith("http")) {
            assertThat(person.text("localStorage.length + sessionStorage.length + document.cookie.length")).isEqualTo("0");
        }
    }

    @Test void a_reload_begins_anew_22(Person person) {
        arrive(person).begin().answer(People.ROUTINE);
        person.driver().navigate().refresh();
        person.until("return document.getElementById('main').dataset.view === 'languages'");
        assertThat(person.text("history.state && history.state.at")).isEqualTo("null");
    }

    @Test void the_staff_can_begin_anew_by_holding_the_name(Person person) {
        arrive(person).begin();
        person.js("window.marked = true; document.getElementById('brand').dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))");
        person.until("return window.marked !== true && document.getElementById('main').dataset.view === 'languages'");
    }

    @Test void a_number_is_entered_with_the_keys_on_the_page_23(Person person) {
        arrive(person).begin().answer(People.ROUTINE).answer(People.ROUTINE);
        person.js("const keys = Array.from(document.querySelectorAll('.key')); for (const text of ['7', '1', 'Delete', '3']) "
                + "{ keys.find(key => key.textContent === text).click(); }");
        assertThat(person.text("document.querySelector('#age-number').value")).isEqualTo("73");
        assertThat(person.text("document.querySelector('#age-number').inputMode")).isEqualTo("none");
        person.answer(Map.of("age", "73"));
    }

    @Test void an_emergency_says_first_to_tell_the_staff_and_offers_no_telephone_24(Person person) {
        arrive(person).begin().walk(People.EMERGENCY);
        assertThat(person.text("document.querySelector('.banner').innerText.split('\\n').filter(Boolean)[1]")).isEqualTo("Tell the staff at the desk now");
        assertThat(person.sees("[href^='tel:']")).isFalse();
    }
}
