package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Numbers are those of the checklist of the pages. */
@ExtendWith(InBrowser.class)
class QuestionsIT {

    @Test void every_screen_has_one_heading_legends_a_way_back_and_nothing_picked_12(Person person) {
        person.open("/").begin();
        while (person.sees("form")) {
            var where = person.text("document.querySelector('h1').textContent");
            assertThat(person.count("h1")).as(where).isEqualTo(1);
            assertThat(person.count(":checked")).as(where).isZero();
            assertThat(person.sees(".back") && person.sees("form button.primary")).as(where).isTrue();
            assertThat(person.count("fieldset")).as(where).isBetween(1L, 4L)
                    .isEqualTo(person.count("fieldset > legend > :is(h1, h2)"));
            assertThat(person.text("Array.from(document.querySelectorAll('input'), one => one.labels.length || one.ariaLabelledByElements.length).every(Boolean)")).isEqualTo("true");
            person.answer(People.ROUTINE);
        }
        assertThat(person.messages()).isEmpty();
    }

    @Test void a_warning_sign_that_can_be_unsure_cannot_be_skipped(Person person) {
        person.open("/").begin();
        while (person.sees("form")) {
            assertThat(person.text("Array.from(document.querySelectorAll('fieldset')).filter(one => "
                    + "one.querySelector('[value=unsure]') && one.querySelector('[value=skip]')).length")).isEqualTo("0");
            person.answer(People.ROUTINE);
        }
    }

    @Test void none_clears_the_others_and_they_clear_none_13(Person person) {
        person.open("/").begin().answer(People.ROUTINE);
        person.click("#regions-neck + span").click("#regions-leg + span").click("#regions-none + span");
        assertThat(picked(person)).isEqualTo("none");
        person.click("#regions-arm + span");
        assertThat(picked(person)).isEqualTo("arm");
    }

    private static String picked(Person person) {
        return person.text("Array.from(document.querySelectorAll('input:checked'), one => one.value).join()");
    }

    @Test void nothing_picked_is_said_in_a_focused_summary_and_at_the_field_14(Person person) {
        person.open("/").begin();
        assertThat(person.sees(".error, .summary")).isFalse();
        person.follow("form .primary");
        assertThat(person.text("document.activeElement.className")).isEqualTo("summary");
        assertThat(person.text("document.querySelector('.summary a').textContent === document.querySelector('.error').textContent")).isEqualTo("true");
        assertThat(person.text("document.querySelector('fieldset').getAttribute('aria-describedby')")).contains("main_symptoms-error");
        person.press(Keys.TAB, Keys.ENTER);
        assertThat(person.text("document.activeElement.id")).isEqualTo("main_symptoms-pain");
        person.press(Keys.SPACE);
        person.follow("form .primary");
        assertThat(person.sees("#regions")).isTrue();
    }

    @Test void a_number_that_does_not_fit_is_said_and_kept_14(Person person) {
        person.open("/").begin().answer(People.ROUTINE).answer(People.ROUTINE).fill(Map.of("age", "200")).follow("form .primary");
        assertThat(person.text("document.querySelector('#age .error').textContent")).contains("0", "120");
        assertThat(person.text("document.querySelector('#age-number').value")).isEqualTo("200");
        assertThat(person.count(".error")).isEqualTo(1);
    }

    @Test void back_shows_the_earlier_answer_and_a_change_asks_only_what_depends_on_it_15(Person person) {
        // With a real finger: the browser's way back leaves out screens that nobody has touched.
        person.open("/").leadsOn(() -> person.click("#main .primary"));
        for (int i = 0; i < 2; i++) {
            person.fill(People.ROUTINE).leadsOn(() -> person.click("form .primary"));
        }
        person.fill(Map.of("age", "51")).leadsOn(() -> person.click(".back"));
        assertThat(picked(person)).isEqualTo("low_back,leg");
        person.leadsOn(() -> person.js("history.back()"));
        assertThat(picked(person)).as(() -> person.text("JSON.stringify(history.state) + document.title")).isEqualTo("pain,tingling");
        person.answer(People.ROUTINE);
        assertThat(person.sees("#age")).as("regions need not be asked again").isTrue();
        assertThat(person.text("document.querySelector('#age-number').value")).as("what was typed but not sent").isEqualTo("51");
    }

    @Test void a_change_from_the_check_page_returns_to_it_15(Person person) {
        person.open("/").begin().walk(People.ROUTINE);
        person.js("Array.from(document.querySelectorAll('.change button')).find(one => one.getAttribute('aria-label').includes('years')).id = 'age-change'");
        person.follow("#age-change");
        assertThat(person.count("fieldset")).isEqualTo(1);
        person.answer(Map.of("age", "43"));
        assertThat(person.sees(".check")).isTrue();
        assertThat(person.text("document.body.innerText")).contains("43 years");
    }

    @Test void progress_is_by_part_without_a_percentage_and_never_goes_back_16(Person person) {
        person.open("/").begin();
        var parts = new ArrayList<Integer>();
        while (person.sees("form")) {
            var progress = person.text("document.querySelector('.progress').innerText");
            assertThat(progress).matches("(?s)Part \\d of 4 · .+").doesNotContain("%");
            parts.add(Integer.parseInt(progress.split(" ")[1]));
            assertThat(person.count(".segments .on")).isEqualTo(parts.get(parts.size() - 1).longValue());
            person.answer(People.ROUTINE);
        }
        assertThat(parts).isSorted().hasSizeGreaterThan(8);
    }

    @Test void an_emergency_is_shown_at_the_next_screen_without_a_further_question_17(Person person) {
        person.open("/").begin().walk(People.EMERGENCY);
        assertThat(person.sees(".level-emergency_now")).isTrue();
        assertThat(person.sees(".check, form")).isFalse();
    }

    @Test void a_double_tap_sends_one_step_and_a_slow_one_says_so_18(Person person) {
        person.open("/").begin().fill(People.ROUTINE);
        person.js("const sent = window.fetch; window.sent = 0; window.fetch = (...all) => { window.sent++; "
                + "return new Promise(done => setTimeout(() => done(sent(...all)), 900)); }");
        person.leadsOn(() -> {
            person.js("const button = document.querySelector('form .primary'); button.click(); button.click(); button.form.requestSubmit()");
            person.until("return document.getElementById('status').textContent.length > 0");
        });
        assertThat(person.text("window.sent")).isEqualTo("1");
        assertThat(person.text("document.getElementById('status').textContent")).isEmpty();
    }

    @Test void a_lost_network_keeps_the_answers_and_can_be_tried_again_9_18(Person person) {
        person.open("/").begin().fill(People.ROUTINE);
        person.browser("Network.enable", Map.of());
        person.browser("Network.emulateNetworkConditions", Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        person.click("form .primary").waitFor(".failure");
        assertThat(picked(person)).isEqualTo("pain,tingling");
        person.browser("Network.emulateNetworkConditions", Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        person.until("const again = document.querySelector('.failure button'); again?.click(); return !!document.querySelector('#regions')");
        assertThat(person.sees(".failure")).isFalse();
    }

    @Test void the_figure_and_the_list_say_the_same_35(Person person) {
        person.screen(720, 1000).open("/").begin().answer(People.ROUTINE);
        person.click(".map .part[data-part=low]");
        assertThat(picked(person)).isEqualTo("low_back");
        person.click("#regions-arm + span");
        assertThat(person.count(".map .part[data-part=arm].on")).isEqualTo(4);
        person.click(".map .part[data-part=low]");
        assertThat(picked(person)).isEqualTo("arm");
        assertThat(person.text("document.querySelector('.map').getAttribute('aria-hidden')")).isEqualTo("true");
        var small = person.text("Array.from(document.querySelectorAll('.map .part'), part => part.getBoundingClientRect())"
                + ".filter(box => box.width < 24 || box.height < 24).length");
        assertThat(small).as("parts under 24 px").isEqualTo("0");
    }

    @Test void one_side_is_one_and_both_sides_are_both_35(Person person) {
        person.screen(720, 1000).open("/").begin();
        while (!person.sees("#numb_where")) {
            person.answer(People.ROUTINE);
        }
        person.click(".map .part[data-part=leg][data-side=left]");
        assertThat(picked(person)).isEqualTo("one_leg_foot");
        assertThat(person.count(".map figure:first-child .part[data-part=leg].on")).isEqualTo(1);
        person.click(".map .part[data-part=leg][data-side=right]");
        assertThat(picked(person)).isEqualTo("both_feet");
        person.click(".map .part[data-part=leg][data-side=left]");
        assertThat(picked(person)).isEqualTo("one_leg_foot");
    }

    @Test void the_language_changes_midway_and_the_answers_stay_7_37(Person person) {
        person.open("/").begin().answer(People.ROUTINE).fill(People.ROUTINE);
        person.follow("#languages [lang=es]");
        assertThat(person.text("document.documentElement.lang")).isEqualTo("es");
        assertThat(person.text("document.querySelector('h1').textContent")).contains("¿");
        assertThat(picked(person)).isEqualTo("low_back,leg");
        person.walk(People.ROUTINE);
        assertThat(person.text("document.querySelector('.check').innerText")).contains("Hormigueo").doesNotContain("Pins and needles");
        person.follow("#main .actions .primary").follow("#languages [lang=en]");
        assertThat(person.text("document.querySelector('.result').innerText")).contains("Pins and needles");
    }

    @Test void the_whole_walk_can_be_done_by_keyboard_with_the_focus_on_each_heading_32(Person person) {
        person.open("/").begin();
        for (int screens = 0; person.sees("form") && screens < 40; screens++) {
            assertThat(person.text("document.activeElement.tagName")).isEqualTo("H1");
            var last = "";
            for (int i = 0; i < 60 && !person.text("document.activeElement.className").equals("primary"); i++) {
                person.tab();
                var field = person.text("document.activeElement.name || ''");
                if (!field.isEmpty() && !field.equals(last)) {
                    last = field;
                    pick(person, field);
                }
            }
            assertThat(person.text("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
            person.leadsOn(() -> person.press(Keys.ENTER));
        }
        assertThat(person.sees(".check")).isTrue();
    }

    /** With nothing but keys: digits, a space, or arrows to an answer that is no alarm. */
    private static void pick(Person person, String field) {
        if (person.text("document.activeElement.type").equals("text")) {
            person.press("42");
        } else if (person.text("document.activeElement.type").equals("radio")) {
            for (int i = 0; i < 12 && !(person.text("document.activeElement.value").matches("no|none|same|self|1_6w|comes_goes|male|6|na")
                    && person.text("document.activeElement.checked").equals("true")); i++) {
                person.press(i == 0 ? Keys.SPACE : Keys.ARROW_DOWN);
            }
        } else {
            var wanted = Map.of("main_symptoms", "pain", "regions", "low_back").getOrDefault(field, "none");
            for (int i = 0; i < 12 && !person.text("document.activeElement.value").equals(wanted); i++) {
                person.tab();
            }
            person.press(Keys.SPACE);
        }
    }
}
