package org.foramen.fhir.lforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a reply recommends: the code and the text of each. */
record Recommended(List<String> consultation, List<String> imaging, List<String> alternatives, List<String> flags) {

    /** In a reply of the REST API. */
    static Recommended rest(JsonNode step) {
        var said = step.path("recommendation");
        var imaging = said.path("imaging");
        return new Recommended(texts(List.of(said.path("consultation")), "level", "text"), texts(List.of(imaging), "level", "text"),
                texts(imaging.path("alternatives"), "level", "text"), texts(said.path("flags"), "code", "text"));
    }

    /** In the response of a transaction. */
    static Recommended fhir(JsonNode bundle) {
        var outcome = Fhir.resources(bundle, "QuestionnaireResponse").get(0);
        return new Recommended(answers(outcome, "consultation"), answers(outcome, "imaging"), answers(outcome, "alternatives"), answers(outcome, "flags"));
    }

    private static List<String> answers(JsonNode response, String name) {
        return StreamSupport.stream(response.path("item").spliterator(), false).flatMap(group -> StreamSupport.stream(group.path("item").spliterator(), false))
                .filter(item -> item.path("linkId").asText().equals("outcome." + name))
                .flatMap(item -> texts(item.path("answer").findValues("valueCoding"), "code", "display").stream()).toList();
    }

    private static List<String> texts(Iterable<JsonNode> all, String code, String text) {
        var texts = new ArrayList<String>();
        all.forEach(one -> texts.add(one.path(code).asText() + ": " + one.path(text).asText()));
        return texts;
    }
}
