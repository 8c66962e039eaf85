package org.foramen.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.pack.Site;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.store.AnswersJson;
import org.foramen.view.CasesView;
import org.foramen.view.RecommendationView;
import org.foramen.web.ChosenAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class ResultPageTest {

    private static final Answers EMERGENCY = Answers.NONE.with("regions", Answer.of(List.of("low_back")))
            .with("saddle_numbness", Answer.of("yes")).with("age", Answer.of(52)).with("chest_pain", Answer.of("no"));
    private static final Site HOSTILE = new Site(Optional.of("<b>A & \"B\"</b>"),
            List.of(new Site.Emergency("US", "9\"1<1", "Tell <script>alert(1)</script> the staff")), 60, 20, List.of());

    @Inject
    Engine engine;
    @Inject
    Packs packs;
    @Inject
    Clock clock;
    @Inject
    ChosenAddress address;

    private ResultPage page(Site site) {
        return new ResultPage(engine, locale -> packs.standard().in(locale).texts(), site);
    }

    private ToPrint print(Answers answers, String locale) {
        var pack = packs.standard();
        var result = pack.interview().next(answers).fold(ask -> Optional.<RecommendationView>empty(),
                finished -> Optional.of(pack.in(locale).recommendation(finished.recommendation(), answers, LocalDate.now(clock))));
        return new ToPrint(pack.pack(), pack.in(locale), pack.counted(answers), result.orElseThrow(), Optional.of(Instant.EPOCH), Optional.empty());
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @TestFactory Stream<DynamicTest> every_level_has_a_word_an_icon_a_colour_and_one_action() {
        return packs.standard().cases().scripts().stream().filter(script -> script.kind().equals("consultation"))
                .flatMap(script -> Stream.of("en", "es").map(locale -> dynamicTest(script.id() + " " + locale, () -> {
                    var print = print(answers(script), locale);
                    var html = page(Site.DEFAULT).whole(print);
                    var banner = Banner.of(print, print.spoken().texts(), Site.DEFAULT);
                    assertThat(html).contains("<section class=\"banner " + banner.tone().style() + "\">", banner.tone().icon(),
                            "</svg>" + print.spoken().texts().ui("level_" + script.id()) + "</p>\n<h1>" + banner.action() + "</h1>");
                    assertThat(html).containsOnlyOnce("<h1>").doesNotContain("NOT_FOUND");
                    assertThat(text(html)).doesNotContain("{", "}");
                })));
    }

    private static Answers answers(CasesView.Script script) {
        return AnswersJson.read(script.request().answers().getBytes());
    }

    @Test void the_parts_stand_in_the_order_in_which_they_are_needed() {
        assertThat(text(page(Site.DEFAULT).whole(print(EMERGENCY, "en")))).containsSubsequence("Emergency", "Get emergency help now",
                "What to do next", "Why we say this", "Tell the team at once if any of these start", "What you told us",
                "This is not a diagnosis.", "Version spine", "Time: 1 Jan 1970, 00:00 UTC", "Guides used");
    }

    @Test void an_emergency_tells_the_staff_first_where_there_is_any() {
        var site = new Site(Optional.empty(), List.of(new Site.Emergency("US", "911", "Tell the staff at the desk now.")), 60, 20, List.of());
        assertThat(text(page(site).whole(print(EMERGENCY, "en")))).containsSubsequence("Get emergency help now",
                "Tell the staff at the desk now.", "Call your local emergency number.", "Call 911", "What to do next");
    }

    @Test void why_holds_only_the_persons_own_answers_and_what_was_told_has_the_red_flags_between() {
        var text = text(page(Site.DEFAULT).whole(print(EMERGENCY, "en")));
        assertThat(text.substring(text.indexOf("Why we say this"), text.indexOf("Tell the team at once")))
                .contains("Is the skin numb or odd between your legs, on your bottom, or near your private parts? Yes").doesNotContain("chest");
        assertThat(text.substring(text.indexOf("What you told us"), text.indexOf("All your answers"))).containsSubsequence(
                "Where Low back", "Is the skin numb", "Yes", "Other warning signs None of 1 asked", "Age 52").doesNotContain("Do you have chest pain");
    }

    @Test void whatever_a_site_writes_is_text() {
        var html = page(HOSTILE).whole(print(EMERGENCY, "en"));
        assertThat(html).doesNotContain("<script", "<b>").contains("&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;",
                "Tell &lt;script&gt;alert(1)&lt;/script&gt; the staff", "href=\"tel:9&quot;1&lt;1\"");
    }

    @Test void it_has_no_script_and_no_style_of_its_own_in_an_element() {
        for (var html : List.of(page(Site.DEFAULT).whole(print(EMERGENCY, "en")), page(Site.DEFAULT).opened(print(EMERGENCY, "en"), "7F3K-92QX"),
                page(Site.DEFAULT).whole(print(EMERGENCY, "en"), "7F3K-92QX", QrSymbol.of("https://foramen.example/r/7F3K-92QX")))) {
            assertThat(html).doesNotContain("<script", " style=").doesNotContainPattern("<[^>]* on[a-z]+=");
        }
    }

    @Test void the_page_of_a_code_and_that_of_the_api_are_the_same() {
        address.another();
        var kept = begin().emergency();
        var code = kept.handOver().<String>path("code");
        var api = kept.http().header("Accept", "text/html").get(kept.path() + "/result").asString();
        var opened = http().post("/r/" + code).asString();
        assertThat(opened.replace("<li>Code: " + code + "</li>\n", "").replaceAll("<p class=\"leaving\">.*</p>\n", "").replaceAll("\\s+", " "))
                .isEqualTo(api.replaceAll("(?s)<style>.*</style>", "<link rel=\"stylesheet\" href=\"/r/style.css\">").replaceAll("\\s+", " "));
    }

    @Test void on_paper_a_code_that_works_stands_beside_its_qr_code() {
        address.another();
        var kept = begin().emergency();
        var made = kept.http().header("Accept", "text/html").post(kept.path() + "/handover");
        assertThat(made.statusCode()).isEqualTo(201);
        var code = made.asString().replaceAll("(?s).*Code: ([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        assertThat(made.asString()).containsPattern("<svg role=\"img\" aria-label=\"" + code + "\" viewBox=\"0 0 (37|41) (37|41)\">");
        assertThat(http().post("/r/" + code).statusCode()).isEqualTo(200);
    }

    @Test void paper_is_black_on_white_whatever_the_screen() {
        var print = Stylesheet.TEXT.substring(Stylesheet.TEXT.indexOf("@media print"));
        assertThat(print).contains("color-scheme: light", "--ground: #fff", "--paper: #fff", "--ink: #000", "--quiet: #000", "details, .leaving { display: none; }");
        var before = Stylesheet.TEXT.substring(0, Stylesheet.TEXT.indexOf("@media print"));
        assertThat(before.lines().filter(line -> line.contains("prefers-color-scheme"))).hasSize(2).allMatch(line -> line.contains("screen and"));
        assertThat(before.indexOf("min-width")).isPositive();
        assertThat(before.lines().filter(line -> line.startsWith("@media") && !line.contains("forced-colors"))).allMatch(line -> line.startsWith("@media screen"));
    }

    @Test void an_arabic_page_runs_from_right_to_left() {
        assertThat(PageHead.linked("ar", "نتيجتك", "").direction()).isEqualTo("rtl");
        assertThat(PageHead.linked("es", "1. ¿Qué?", "").direction()).isEqualTo("ltr");
    }
}
