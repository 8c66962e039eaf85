package org.foramen.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;

/** Someone who fills in forms as clients let them: with the options that a form has, and nothing else. */
public record FormFiller(Answers person) {

    private static final Map<String, String> SHARED = Map.of("yes", "Y", "no", "N", "unsure", "asked-unknown");
    private static final String DECLINED = "asked-declined";

    /** A response without an answer. */
    public static ObjectNode begun(String form, String language) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse").put("questionnaire", form)
                .put("status", "in-progress").put("language", language);
    }

    /** A response to a whole form. */
    public ObjectNode whole(ObjectNode form) {
        return filled(form, begun(form.path("url").asText() + "|" + form.path("version").asText(), form.path("language").asText()));
    }

    /** With answers to those questions of a form that have none. */
    public ObjectNode filled(JsonNode form, ObjectNode response) {
        var filled = response.deepCopy();
        var answered = new TreeSet<>(filled.withArray("item").findValuesAsText("linkId"));
        fill(form.path("item"), filled.withArray("item"), answered);
        return filled;
    }

    private void fill(JsonNode questions, ArrayNode into, Set<String> answered) {
        for (var question : questions) {
            var linkId = question.path("linkId").asText();
            if (question.path("type").asText().equals("group")) {
                var group = JsonNodeFactory.instance.objectNode().put("linkId", linkId);
                fill(question.path("item"), group.putArray("item"), answered);
                if (!group.path("item").isEmpty()) {
                    into.add(group);
                }
            } else if (!answered.contains(linkId) && person.has(linkId)) {
                var answers = answers(question, person.to(linkId).orElseThrow());
                if (!answers.isEmpty()) {
                    into.addObject().put("linkId", linkId).set("answer", answers);
                }
            }
        }
    }

    /** Those of the person to one question, by the options that it has. */
    List<JsonNode> answersTo(JsonNode question) {
        return list(answers(question, person.to(question.path("linkId").asText()).orElseThrow()));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static ArrayNode answers(JsonNode question, Answer answer) {
        var answers = JsonNodeFactory.instance.arrayNode();
        if (answer instanceof Answer.Number number && question.path("type").asText().equals("integer")) {
            answers.addObject().put("valueInteger", number.value());
        }
        var codes = codes(answer);
        for (var option : question.path("answerOption")) {
            if (codes.contains(option.path("valueCoding").path("code").asText())) {
                answers.addObject().set("valueCoding", option.get("valueCoding"));
            }
        }
        return answers;
    }

    private static List<String> codes(Answer answer) {
        if (answer instanceof Answer.Choices several) {
            return several.options().stream().map(option -> SHARED.getOrDefault(option, option)).toList();
        } else if (answer instanceof Answer.Choice one) {
            return List.of(SHARED.getOrDefault(one.option(), one.option()));
        }
        return List.of(answer instanceof Answer.Number number ? Integer.toString(number.value()) : DECLINED);
    }
}
