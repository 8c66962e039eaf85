package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Pack pack = TinyPack.valid().read();
    private final Texts texts = pack.texts("en");

    @Test
    void every_sentence_is_found_by_what_it_belongs_to() {
        assertThat(texts.title()).isEqualTo("Tiny");
        assertThat(texts.section("signs")).isEqualTo("Signs");
        assertThat(texts.question("regions")).isEqualTo(new Texts.Question("Where is it?",
                Optional.of("Pick all that fit."),
                "It sets what we ask.", Optional.empty()));
        assertThat(texts.question("age").unit()).contains("years");
        assertThat(texts.consultation("same_day")).isEqualTo(new Texts.Consultation("See a physician today.", "today"));
        assertThat(texts.imaging("xray")).isEqualTo("Ask about an X-ray.");
        assertThat(texts.alternative("ct")).isEqualTo("Ask about a CT.");
        assertThat(texts.flag("metal")).isEqualTo("Tell them about metal.");
        assertThat(texts.reason("R1")).isEqualTo("Your answers.");
        assertThat(texts.note("M1")).isEqualTo("Tell the scan team.");
        assertThat(texts.safetyNet("chest")).isEqualTo("Chest pain");
        assertThat(texts.notice("get_help_now")).isEqualTo("Call for help.");
    }

    @Test
    void only_a_screen_of_several_questions_has_a_title() {
        assertThat(texts.screen("you")).contains("About you");
        assertThat(texts.screen("numb")).isEmpty();
    }

    @Test
    void the_text_a_question_has_for_an_option_comes_before_the_shared_one() {
        var own = TinyPack.valid().replacing("texts/en.yaml", "why: For the scan.",
                "why: For the scan., options: {yes: There is}")
                .replacing("texts/es.yaml", "why: Para la imagen.",
                        "why: Para la imagen., options: {yes: Hay}").read().texts("en");
        assertThat(own.option("metal", "yes")).isEqualTo("There is");
        assertThat(own.option("metal", "no")).isEqualTo("No");
        assertThat(own.option("numb", "yes")).isEqualTo("Yes");
    }

    @Test
    void placeholders_are_filled_once() {
        assertThat(texts.ui("part", Map.of("part", 2, "of", "{part}"))).isEqualTo("Part 2 of {part}");
        assertThat(texts.ui("part", Map.of("part", "$1"))).isEqualTo("Part $1 of {of}");
        assertThat(texts.ui()).isEqualTo(Map.of("continue", "Continue", "part", "Part {part} of {of}"));
    }

    @Test
    void each_locale_has_its_own_and_any_other_gets_the_default_one() {
        assertThat(pack.texts("es").ui("continue")).isEqualTo("Seguir");
        assertThat(pack.texts("fr").locale()).isEqualTo("en");
    }

    @Test
    void a_key_that_no_pack_has_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> texts.reason("Z9")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text 'reasons.Z9' in en");
    }
}
