package org.foramen.fhir.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;

/**
 * A response as a client sent it, of which only the answers count.
 *
 * @param adaptive its questions come one after the other
 * @param resource as it came
 */
public record Submitted(ServedPack pack, boolean adaptive, Answers answers, ObjectNode resource) {

    /** Answers are health data: they are never printed by accident. */
    @Override
    public String toString() {
        return "Submitted[" + pack.pack().id() + "]";
    }
}
