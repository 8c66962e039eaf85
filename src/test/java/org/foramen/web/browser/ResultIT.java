package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ResultIT {

    private static final String ORDER = "Array.from(document.querySelector('.result').children, one => one.className.split(' ')[0]).join()";

    @Test void a_routine_result_has_word_icon_and_colour_and_keeps_its_order_26_27(Person person) {
        person.open("/").begin().result(People.ROUTINE);
        assertThat(person.text("document.querySelector('.pill').textContent")).isEqualTo("Not urgent");
        assertThat(person.sees(".pill svg")).isTrue();
        assertThat(person.text("getComputedStyle(document.querySelector('.banner')).backgroundColor")).isEqualTo("rgb(0, 86, 107)");
        assertThat(person.text(ORDER)).isEqualTo("banner,next,why,help,told,notice,meta,after");
        assertThat(person.count(".help li")).isGreaterThanOrEqualTo(5);
        assertThat(person.text("document.querySelector('.result').innerText").toLowerCase())
                .doesNotContain("you have a ", "you need an mri", "diagnosed");
        assertThat(person.messages()).isEmpty();
    }

    @Test void an_emergency_can_be_called_from_a_phone_and_is_red_26(Person person) {
        person.open("/").begin().walk(People.EMERGENCY);
        assertThat(person.text("document.querySelector('.pill').textContent")).isEqualTo("Emergency");
        assertThat(person.text("document.querySelector('.call').getAttribute('href')")).isEqualTo("tel:911");
        assertThat(person.text("getComputedStyle(document.querySelector('.banner')).backgroundColor")).isEqualTo("rgb(163, 0, 27)");
        assertThat(person.text("document.getElementById('help').hidden")).isEqualTo("true");
    }

    @Test void why_names_only_answers_that_were_given_as_the_service_does_28(Person person) {
        person.open("/");
        person.js("const sent = window.fetch; window.fetch = (...all) => sent(...all).then(reply => { "
                + "if (all[0].includes('/result')) { reply.clone().json().then(found => { window.found = found; }); } return reply; })");
        person.begin().result(People.ROUTINE);
        assertThat(person.text("JSON.stringify(Array.from(document.querySelectorAll('.because li'), one => one.innerText))"))
                .isEqualTo(person.text("JSON.stringify(window.found.recommendation.reasons.flatMap(reason => reason.because.map(one => one.question + ' ' + one.answer)))"));
        assertThat(person.text("document.querySelector('.told').innerText")).contains("Back or neck pain; Pins and needles", "1 to 6 weeks");
    }

    @Test void it_prints_on_one_page_black_on_white_from_light_and_dark_29(Person person) {
        for (var theme : List.of("light", "dark")) {
            person.prefers("prefers-color-scheme", theme).open("/").begin().result(People.ROUTINE);
            assertThat(pages(person, 8.27, 11.69)).as("A4 from " + theme).isEqualTo(1);
            assertThat(pages(person, 8.5, 11)).as("Letter from " + theme).isEqualTo(1);
            person.browser("Emulation.setEmulatedMedia", Map.of("media", "print",
                    "features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
            assertThat(person.text("getComputedStyle(document.documentElement).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
            assertThat(person.text("Array.from(document.querySelectorAll('.result *'), one => getComputedStyle(one).color).filter(colour => colour !== 'rgb(0, 0, 0)').length")).isEqualTo("0");
            assertThat(person.text("Array.from(document.querySelectorAll('button, #help')).filter(one => one.offsetParent).length")).isEqualTo("0");
            person.browser("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        }
    }

    private static long pages(Person person, double width, double height) {
        var pdf = Base64.getDecoder().decode((String) person.browser("Page.printToPDF", Map.of("paperWidth", width, "paperHeight", height)).get("data"));
        return Pattern.compile("/Type\\s*/Page\\b").matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    @Test void a_code_is_shown_for_the_staff_or_not_offered_25(Person person) {
        person.open("/").begin().walk(People.EMERGENCY);
        person.js("window.code = document.querySelectorAll('.after > .actions button')[1]; window.code.click()");
        person.until("return !window.code.isConnected");
        assertThat(person.sees(".qr") == person.sees(".letters")).isTrue();
        assertThat(person.text("document.getElementById('status').textContent")).isEmpty();
    }

    @Test void erasing_ends_on_a_page_that_says_so(Person person) {
        person.open("/").begin().result(People.ROUTINE);
        person.leadsOn(() -> person.js("Array.from(document.querySelectorAll('.after > .actions button')).pop().click()"));
        assertThat(person.text("document.getElementById('main').dataset.view")).isEqualTo("end");
        person.driver().navigate().back();
        assertThat(person.text("document.body.innerText")).doesNotContain("Back or neck pain;");
    }
}
