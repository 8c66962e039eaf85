package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A response as the body itself, or as the one parameter of an operation. */
final class Enclosed {

    private static final String RESPONSE = "QuestionnaireResponse";

    private Enclosed() {
    }

    static ObjectNode response(ObjectNode body) {
        var type = FhirJson.text(body, "resourceType").orElse("");
        if (type.equals(RESPONSE)) {
            return body;
        } else if (type.equals("Parameters")) {
            for (var parameter : body.path("parameter")) {
                if (parameter.get("resource") instanceof ObjectNode resource
                        && FhirJson.text(resource, "resourceType").equals(Optional.of(RESPONSE))) {
                    return resource;
                }
            }
            throw Refusal.of(400, "required", "The parameter questionnaire-response is missing, or holds no " + RESPONSE + ".");
        }
        throw Refusal.of(400, "not-supported", "The body has to be a " + RESPONSE + ", or Parameters with one. Bundles are not taken here.");
    }
}
