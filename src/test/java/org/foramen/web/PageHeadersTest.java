package org.foramen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.web.Get.get;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageHeadersTest {

    private static final List<String> PAGES = List.of("/", "/kiosk", "/embed");

    @Test void a_page_runs_only_scripts_of_this_service_and_makes_no_markup_from_text() {
        for (var page : PAGES) {
            assertThat(get(page).header("Content-Security-Policy")).as(page).startsWith("default-src 'none'; script-src 'self'; ")
                    .contains("style-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'; trusted-types 'none'",
                            "base-uri 'none'", "form-action 'none'").doesNotContain("unsafe", "http", "*");
        }
    }

    @Test void only_the_page_for_a_frame_can_be_framed_and_by_nobody_else_unless_configured() {
        assertThat(get("/").header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(get("/kiosk").header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(get("/embed").header("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
        assertThat(Policy.framedBy(List.of("https://clinic.example", "http://127.0.0.1:*")).framed())
                .endsWith("frame-ancestors 'self' https://clinic.example http://127.0.0.1:*");
    }

    @Test void a_partner_that_is_no_origin_stops_the_start() {
        for (var wrong : List.of("clinic.example", "https://clinic.example/page", "https://a; script-src *", "'none'", "")) {
            assertThatThrownBy(() -> Policy.framedBy(List.of(wrong))).as(wrong).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("foramen.embed.partners");
        }
    }

    @Test void no_page_is_kept_or_tells_where_its_reader_came_from() {
        for (var page : PAGES) {
            var reply = get(page);
            assertThat(reply.header("Cache-Control")).as(page).isEqualTo("no-store");
            assertThat(reply.header("Referrer-Policy")).as(page).isEqualTo("no-referrer");
            assertThat(reply.header("X-Content-Type-Options")).as(page).isEqualTo("nosniff");
            assertThat(reply.header("Set-Cookie")).as(page).isNull();
        }
    }

    @Test void a_page_is_in_the_language_asked_for_and_one_that_is_not_spoken_is_passed_over() {
        assertThat(get("/?locale=es").asString()).contains("<html lang=\"es\" dir=\"ltr\"", "\"locale\":\"es\"");
        assertThat(get("/", "Accept-Language", "de, es;q=0.8, en;q=0.5").asString()).contains("<html lang=\"es\"");
        for (var odd : List.of("xx", "..", "%3Cscript%3E")) {
            assertThat(get("/?locale=" + odd).asString()).as(odd).contains("<html lang=\"en\"");
        }
    }

    @Test void words_in_a_page_cannot_end_their_element() {
        var data = get("/").asString().split("id=\"data\">")[1].split("</script>")[0];
        assertThat(data).doesNotContain("<").contains("\"pack\":\"spine\"", "\"idle\":{\"seconds\":60,\"warningSeconds\":30}");
    }
}
