package org.foramen.fhir.lforms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** What a QuestionnaireResponse says, briefly. */
public final class Answers {

    private Answers() {
    }

    /** Each answer in their order, as {@code linkId=number} or {@code linkId=system|code} with the last part of the system. */
    public static List<String> in(String response) {
        try {
            var all = new ArrayList<String>();
            for (var item : new JsonMapper().readTree(response).path("item").findParents("answer")) {
                item.path("answer").forEach(answer -> all.add(item.path("linkId").asText() + "=" + text(answer)));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(JsonNode answer) {
        var coding = answer.path("valueCoding");
        return coding.isMissingNode() ? answer.path("valueInteger").toString()
                : coding.path("system").asText().replaceAll(".*/", "") + "|" + coding.path("code").asText();
    }
}
