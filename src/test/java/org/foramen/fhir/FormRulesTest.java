package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What forms keep to, because real clients break, or mislead people, where one does not. */
class FormRulesTest {

    private static final SpineDoor DOOR = SpineDoor.open();
    private static final Set<String> FEW_CONTROLS = Set.of("radio-button", "drop-down");

    /** Both forms with every question, in every language. */
    static Stream<Form> forms() {
        return SpineDoor.LANGUAGES.stream().flatMap(language -> Stream.of(
                new Form("whole in " + language, language, DOOR.plain(language)), new Form("one by one in " + language, language, DOOR.askedAll(language))));
    }

    private static Item question(JsonNode item) {
        return DOOR.pack().item(item.path("linkId").asText()).orElseThrow();
    }

    private static boolean isMulti(JsonNode item) {
        return item.path("repeats").asBoolean();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_question_of_the_pack_is_there_once(Form form) {
        assertThat(form.questions()).extracting(item -> item.path("linkId").asText())
                .containsExactlyElementsOf(DOOR.pack().pack().protocol().questionnaire().items().stream().map(Item::linkId).toList());
        assertThat(form.items()).extracting(item -> item.path("linkId").asText()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_option_is_a_coding_that_can_be_read(Form form) {
        assertThat(form.items("choice")).isNotEmpty().allSatisfy(item -> assertThat(item.path("answerOption")).isNotEmpty().allSatisfy(option -> {
            assertThat(option.path("valueCoding").path("system").asText()).startsWith("http");
            assertThat(option.path("valueCoding").path("code").asText()).isNotBlank();
            assertThat(option.path("valueCoding").path("display").asText()).isNotBlank();
        }));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_option_has_a_score_and_no_list_is_elsewhere(Form form) {
        assertThat(SpineDoor.text(form.json())).doesNotContain("answerValueSet", "ordinalValue", "itemWeight", "initial");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_choice_says_how_it_is_shown(Form form) {
        assertThat(form.items("choice")).allSatisfy(item -> assertThat(Form.controls(item)).singleElement()
                .satisfies(control -> assertThat(isMulti(item) ? control.equals("check-box") : FEW_CONTROLS.contains(control)).as(control).isTrue()));
        assertThat(form.questions()).allSatisfy(item -> assertThat(isMulti(item)).isEqualTo(question(item).domain() instanceof Domain.MultiChoice));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_question_is_one_that_clients_cannot_say_no_to(Form form) {
        assertThat(form.items()).extracting(item -> item.path("type").asText()).isSubsetOf("group", "display", "choice", "integer");
        assertThat(form.questions()).filteredOn(item -> question(item).isRedFlag()).isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("type").asText()).isEqualTo("choice"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_a_person_should_know_is_in_the_text_in_their_language(Form form) {
        var texts = DOOR.pack().pack().texts(form.language());
        assertThat(form.questions()).allSatisfy(item -> {
            var question = texts.question(item.path("linkId").asText());
            assertThat(item.path("text").asText()).startsWith(question.text()).endsWith(question.hint().orElse(""));
        });
        assertThat(form.items("display")).first().satisfies(item -> assertThat(item.path("text").asText()).isEqualTo(texts.notice("not_a_diagnosis")));
        assertThat(SpineDoor.text(form.json())).doesNotContain("\"help\"", "\"flyover\"");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void several_conditions_say_how_they_are_joined_and_none_joined_by_all_is_on_several_answers(Form form) {
        var repeating = new LinkedHashSet<String>();
        form.items().filter(FormRulesTest::isMulti).forEach(item -> repeating.add(item.path("linkId").asText()));
        assertThat(form.items()).allSatisfy(item -> {
            assertThat(item.path("enableBehavior").asText()).isIn(item.path("enableWhen").size() > 1 ? Set.of("any", "all") : Set.of(""));
            if (item.path("enableBehavior").asText().equals("all")) {
                assertThat(Form.asks(item)).doesNotContainAnyElementsOf(repeating);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_condition_is_on_an_earlier_question_and_on_an_option_that_it_has(Form form) {
        var before = new LinkedHashSet<String>();
        var codings = new LinkedHashSet<String>();
        form.items().forEach(item -> {
            assertThat(before).containsAll(Form.asks(item));
            item.path("enableWhen").findValues("answerCoding").forEach(coding -> assertThat(codings).contains(Form.named(coding)));
            before.add(item.path("linkId").asText());
            item.path("answerOption").findValues("valueCoding").forEach(coding -> codings.add(Form.named(coding)));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void numbers_have_bounds(Form form) {
        assertThat(form.items("integer")).isNotEmpty().allSatisfy(item -> {
            var whole = (Domain.Whole) question(item).domain();
            assertThat(Form.extension(item, "minValue").findValue("valueInteger").asInt()).isEqualTo(whole.min());
            assertThat(Form.extension(item, "maxValue").findValue("valueInteger").asInt()).isEqualTo(whole.max());
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_is_shown_to_too_many_is_named(Form form) {
        var noted = form.questions().filter(item -> !Form.extension(item, "designNote").isEmpty()).map(item -> item.path("linkId").asText()).toList();
        var note = Form.extension(form.json(), "designNote");
        assertThat(noted.isEmpty()).isEqualTo(note.isEmpty()).isEqualTo(!form.json().has("url"));
        if (!noted.isEmpty()) {
            assertThat(note.findValue("valueMarkdown").asText()).endsWith(": " + String.join(", ", noted) + ".");
        }
    }
}
