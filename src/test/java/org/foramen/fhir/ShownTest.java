package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Truth;
import org.junit.jupiter.api.Test;

/** A client that knows nothing but the form shows every question to whom it applies, and the form says which it shows to others too. */
class ShownTest {

    private static final int PEOPLE = 1000;
    private static final SpineDoor DOOR = SpineDoor.open();
    private static final Form FORM = new Form("whole", "en", DOOR.plain("en"));
    private static final List<JsonNode> QUESTIONS = FORM.questions().toList();

    private final Random random = new Random(24);

    /** Answers anything at all, and seldom what is rare. */
    private Answers anybody() {
        var answers = Answers.NONE;
        int mostly = random.nextInt(4);
        for (var item : DOOR.pack().pack().protocol().questionnaire().items()) {
            boolean mild = item.isRedFlag() && random.nextInt(4) < mostly;
            answers = answers.with(item.linkId(), mild ? item.redFlag().moves().get(0).from() : any(item));
        }
        return answers;
    }

    private Answer any(Item item) {
        int code = random.nextInt(item.domain().size() + (item.required() ? 0 : 1));
        return code == item.domain().skipped() ? Answer.SKIPPED : item.domain().answer(code);
    }

    /** The answers by question, of those that the client shows. */
    private static Map<String, List<JsonNode>> shown(Answers person) {
        var shown = new LinkedHashMap<String, List<JsonNode>>();
        var filler = new FormFiller(person);
        for (var question : QUESTIONS) {
            if (isShown(question, shown)) {
                shown.put(question.path("linkId").asText(), filler.answersTo(question));
            }
        }
        return shown;
    }

    private static boolean isShown(JsonNode question, Map<String, List<JsonNode>> shown) {
        var conditions = FormFiller.list(question.path("enableWhen"));
        return conditions.isEmpty() || (question.path("enableBehavior").asText().equals("all")
                ? conditions.stream().allMatch(one -> holds(one, shown)) : conditions.stream().anyMatch(one -> holds(one, shown)));
    }

    /** R4, Questionnaire.item.enableWhen. */
    private static boolean holds(JsonNode condition, Map<String, List<JsonNode>> shown) {
        var answers = shown.getOrDefault(condition.path("question").asText(), List.of());
        return switch (condition.path("operator").asText()) {
            case "exists" -> answers.isEmpty() != condition.path("answerBoolean").asBoolean();
            case "=" -> answers.stream().anyMatch(answer -> Form.named(answer.path("valueCoding")).equals(Form.named(condition.path("answerCoding"))));
            case ">=" -> answers.stream().anyMatch(answer -> answer.path("valueInteger").asInt() >= condition.path("answerInteger").asInt());
            case "<=" -> answers.stream().anyMatch(answer -> answer.path("valueInteger").asInt() <= condition.path("answerInteger").asInt());
            default -> throw new AssertionError(condition.toString());
        };
    }

    @Test void no_question_is_hidden_from_whom_it_applies_to_and_those_shown_to_others_are_named() {
        var named = new TreeSet<String>();
        QUESTIONS.stream().filter(item -> !Form.extension(item, "designNote").isEmpty()).forEach(item -> named.add(item.path("linkId").asText()));
        var widened = new TreeSet<String>();
        for (int i = 0; i < PEOPLE; i++) {
            var person = anybody();
            var shown = shown(person);
            for (var item : DOOR.pack().pack().protocol().questionnaire().items()) {
                boolean applies = DOOR.pack().interview().holds(person, item.relevant()) == Truth.TRUE;
                if (applies) {
                    assertThat(shown.keySet()).as("person %d", i).contains(item.linkId());
                } else if (shown.containsKey(item.linkId())) {
                    widened.add(item.linkId());
                }
            }
        }
        assertThat(named).hasSizeLessThan(QUESTIONS.size() / 4).containsAll(widened);
        assertThat(widened).hasSizeGreaterThan(named.size() / 2);
    }
}
