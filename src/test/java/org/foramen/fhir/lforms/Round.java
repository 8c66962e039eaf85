package org.foramen.fhir.lforms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A round of an adaptive questionnaire: the QuestionnaireResponse that holds the questions so far and their answers. */
public record Round(String response) {

    private static final JsonMapper JSON = new JsonMapper();

    /** To be rendered. */
    public String questionnaire() {
        return read(response).path("contained").path(0).toString();
    }

    /** Nothing more is asked. */
    public boolean isCompleted() {
        return read(response).path("status").asText().equals("completed");
    }

    /** With the answers of a form, as an app does that lets LHC-Forms show the rounds: all else is left as the server sent it. */
    public Round answered(String filled) {
        var next = read(response);
        var answers = read(filled);
        next.set("item", answers.withArray("item"));
        next.set("authored", answers.path("authored"));
        return new Round(next.toString());
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
