package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

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

    /** Shows a code, and gives the path of its page. */
    private static String handOver(Person person) {
        person.js("document.querySelectorAll('.after > .actions button')[1].click()");
        person.waitFor(".qr path.ink").waitFor(".letters");
        return "/r/" + person.text("document.querySelector('.letters').textContent").replaceAll(".* ", "");
    }

    @Test void a_code_opens_the_same_result_on_another_screen_once_25(Person person) {
        person.open("/").begin().walk(People.EMERGENCY);
        var path = handOver(person);
        assertThat(path).matches("/r/[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(person.text("document.getElementById('status').textContent")).isEmpty();
        person.browser("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        person.driver().manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
        try {
            person.driver().get(person.url().resolve(path).toString());
            person.driver().findElement(By.cssSelector("form button")).click();
            assertThat(person.driver().findElement(By.cssSelector(".banner")).getText()).contains("Emergency", "Get emergency help now");
            assertThat(person.driver().findElement(By.cssSelector(".told")).getText()).isNotBlank();
            assertThat(person.driver().getPageSource()).contains("Is the skin numb", "This is not a diagnosis.");
            assertThat(pages(person, 8.27, 11.69)).isEqualTo(1);
            person.driver().get(person.url().resolve(path).toString());
            person.driver().findElement(By.cssSelector("form button")).click();
            assertThat(person.driver().findElement(By.xpath("//main//*[contains(., 'This code was used, or its time is over.')]")).isDisplayed()).isTrue();
        } finally {
            person.driver().manage().timeouts().implicitlyWait(Duration.ZERO);
            person.browser("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test void a_code_is_printed_on_the_same_page_29(Person person) {
        person.open("/").begin().result(People.ROUTINE);
        handOver(person);
        assertThat(pages(person, 8.27, 11.69)).isEqualTo(1);
        assertThat(pages(person, 8.5, 11)).isEqualTo(1);
    }

    @Test void what_there_is_to_learn_is_read_in_the_page_and_left_again(Person person) {
        person.open("/").begin().walk(People.EMERGENCY);
        assertThat(person.sees(".after .more")).as("in an emergency there is no time to read").isFalse();
        person.open("/").begin().result(People.ROUTINE);
        person.js("Array.from(document.querySelectorAll('.after button')).find(one => one.innerText.includes('visit')).id = 'chosen'");
        person.leadsOn(() -> person.click("#chosen"));
        assertThat(person.text("document.querySelector('h1').textContent")).isEqualTo("A visit with a physician");
        assertThat(person.count("main h2")).isPositive();
        person.leadsOn(() -> person.js("history.back()"));
        assertThat(person.text("document.querySelector('.pill').textContent")).isEqualTo("Not urgent");
        assertThat(person.messages()).isEmpty();
    }

    @Test void erasing_ends_on_a_page_that_says_so(Person person) {
        person.open("/").begin().result(People.ROUTINE);
        person.leadsOn(() -> person.js("Array.from(document.querySelectorAll('.after > .actions button')).pop().click()"));
        assertThat(person.text("document.getElementById('main').dataset.view")).isEqualTo("end");
        person.driver().navigate().back();
        assertThat(person.text("document.body.innerText")).doesNotContain("Back or neck pain;");
    }
}
