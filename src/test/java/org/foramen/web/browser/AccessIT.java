package org.foramen.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class AccessIT {

    private static final String AXE = read("axe.min.js");
    private static final String FINDINGS = """
            return axe.run(document, {rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}})
                .then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target).join(' ')));
            """;
    /** WCAG 1.4.12, set as a reader's own style would be. */
    private static final String SPACED = """
            for (const one of document.querySelectorAll('body *')) {
              for (const [name, value] of Object.entries({'line-height': '1.5', 'letter-spacing': '.12em', 'word-spacing': '.16em'})) {
                one.style.setProperty(name, value, 'important');
              }
            }
            """;
    private static final String WIDE = "document.documentElement.scrollWidth - innerWidth";

    private static String read(String name) {
        try (var in = AccessIT.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(Person person) {
        person.browser("Runtime.evaluate", Map.of("expression", AXE));
        return ((List<?>) person.js(FINDINGS)).stream().map(String::valueOf).toList();
    }

    /** Visits every kind of screen. */
    private static void visit(Person person, String page, Runnable look) {
        person.open(page);
        look.run();
        if (page.startsWith("/kiosk")) {
            person.follow("#main button");
            look.run();
        }
        person.begin();
        look.run();
        person.follow("form .primary");
        look.run();
        while (person.sees("form")) {
            person.answer(People.ROUTINE);
            look.run();
        }
        person.follow("#main .actions .primary");
        look.run();
        person.open(page);
        if (page.startsWith("/kiosk")) {
            person.follow("#main button");
        }
        person.begin().walk(People.EMERGENCY);
        look.run();
    }

    @Test void axe_finds_nothing_on_any_screen_light_or_dark_31(Person person) {
        for (var theme : List.of("light", "dark")) {
            person.prefers("prefers-color-scheme", theme);
            var found = new ArrayList<String>();
            visit(person, "/", () -> findings(person).forEach(one -> found.add(person.text("document.title") + " " + one)));
            assertThat(found).as(theme).isEmpty();
        }
    }

    @Test void axe_finds_nothing_on_a_kiosk_or_in_a_frame_31(Person person) {
        for (var page : List.of("/kiosk", "/embed?locale=es")) {
            person.screen(1080, 1920);
            var found = new ArrayList<String>();
            visit(person, page, () -> findings(person).forEach(one -> found.add(person.text("document.title") + " " + one)));
            assertThat(found).as(page).isEmpty();
        }
    }

    @Test void axe_finds_nothing_from_right_to_left_and_nothing_sticks_out_31_36(Person person) {
        for (var theme : List.of("light", "dark")) {
            person.prefers("prefers-color-scheme", theme).screen(320, 640);
            var found = new ArrayList<String>();
            visit(person, "/?locale=ar", () -> {
                var title = person.text("document.title");
                findings(person).forEach(one -> found.add(title + " " + one));
                assertThat(person.text("document.documentElement.dir")).as(title).isEqualTo("rtl");
                assertThat(person.text(WIDE)).as(title).isEqualTo("0");
            });
            assertThat(found).as(theme).isEmpty();
        }
    }

    @Test void nothing_scrolls_sideways_at_320_pixels_or_with_wide_text_33(Person person) {
        person.screen(320, 640);
        visit(person, "/", () -> {
            assertThat(person.text(WIDE)).as(person.text("document.title")).isEqualTo("0");
            person.js(SPACED);
            assertThat(person.text(WIDE)).as(person.text("document.title") + ", spaced").isEqualTo("0");
            assertThat(person.text("Array.from(document.querySelectorAll('button, label')).filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').length"))
                    .as(person.text("document.title") + ", cut off").isEqualTo("0");
        });
    }

    @Test void forced_colours_show_what_is_picked_33(Person person) {
        person.prefers("forced-colors", "active").open("/").begin().fill(People.ROUTINE);
        assertThat(person.text("getComputedStyle(document.querySelector('.option:has(:checked)')).outlineStyle")).isEqualTo("solid");
        assertThat(person.text("getComputedStyle(document.querySelector('[aria-pressed=true]')).backgroundColor !== "
                + "getComputedStyle(document.querySelector('[aria-pressed=false]')).backgroundColor")).isEqualTo("true");
    }

    @Test void nothing_moves_for_who_wants_no_motion(Person person) {
        person.prefers("prefers-reduced-motion", "reduce").open("/").begin();
        assertThat(person.text("getComputedStyle(document.querySelector('.option')).transitionDuration")).isEqualTo("0s");
    }

    @Test void the_first_screen_is_there_at_once_asks_for_little_and_does_not_shift_4_5(Person person) {
        person.open("/");
        var took = new ArrayList<Double>();
        for (int i = 0; i < 10; i++) {
            person.open("/").until("return performance.getEntriesByName('first-contentful-paint').length > 0");
            took.add(((Number) person.js("""
                    const script = performance.getEntriesByName(new URL('/page.js', location).href)[0];
                    const shown = performance.getEntriesByName('first-contentful-paint')[0];
                    return Math.max(0, shown.startTime - script.responseEnd);
                    """)).doubleValue());
        }
        var sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertThat(sorted[sorted.length / 2]).as(Arrays.toString(sorted)).isLessThan(100);
        assertThat((Long) person.js("return performance.getEntriesByType('resource').length + 1")).isLessThanOrEqualTo(5);
        assertThat(person.text("""
                (() => { const seen = new PerformanceObserver(() => {}); seen.observe({type: 'layout-shift', buffered: true});
                return seen.takeRecords().filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0); })()
                """)).isEqualTo("0");
        person.begin();
        assertThat((Long) person.js("return performance.getEntriesByType('resource').length + 1")).isLessThanOrEqualTo(5);
    }

    @Test void the_words_of_a_language_read_in_its_direction_37(Person person) {
        person.open("/");
        assertThat(person.text("document.documentElement.dir")).isEqualTo("ltr");
        person.open("/?locale=zz");
        assertThat(person.text("document.documentElement.lang")).isEqualTo("en");
        assertThat(person.sees("#languages button")).isTrue();
    }
}
