package org.foramen.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;

/** A client that sends its response back and forth until it is completed, answering what is new in each round. */
record AdaptiveClient(ServedPack pack, Vocabulary words, Answers person) {

    ObjectNode walk(UnaryOperator<ObjectNode> server) {
        var response = server.apply(JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse").put("status", "in-progress")
                .put("questionnaire", words.base().form(words.packId() + Base.ADAPTIVE)));
        while (!response.get("status").textValue().equals("completed")) {
            for (var item : response.get("contained").get(0).get("item")) {
                if (!item.get("type").textValue().equals("display") && isOpen(response, item)) {
                    response.withArray("item").add(answer(item));
                }
            }
            response = server.apply(response);
        }
        return response;
    }

    private static boolean isOpen(ObjectNode response, JsonNode item) {
        return StreamSupport.stream(response.path("item").spliterator(), false).noneMatch(one -> one.get("linkId").equals(item.get("linkId")));
    }

    private ObjectNode answer(JsonNode question) {
        var linkId = question.get("linkId").textValue();
        var item = pack.item(linkId).orElseThrow();
        var answered = JsonNodeFactory.instance.objectNode().put("linkId", linkId);
        var answers = answered.withArray("answer");
        var answer = person.to(linkId).orElseThrow();
        if (answer.equals(Answer.SKIPPED)) {
            answers.addObject().set("valueCoding", picked(question, "asked-declined"));
        } else if (answer instanceof Answer.Number number) {
            if (question.get("type").textValue().equals("integer")) {
                answers.addObject().put("valueInteger", number.value());
            } else {
                answers.addObject().set("valueCoding", picked(question, Integer.toString(number.value())));
            }
        } else {
            FormClient.options(answer).forEach(option -> answers.addObject().set("valueCoding", picked(question, words.option(item, option).code())));
        }
        return answered;
    }

    /** The option as the form has it. */
    private static JsonNode picked(JsonNode question, String code) {
        return StreamSupport.stream(question.get("answerOption").spliterator(), false).map(option -> option.get("valueCoding"))
                .filter(coding -> Optional.of(code).equals(FhirJson.text(coding, "code"))).findFirst().orElseThrow();
    }
}
