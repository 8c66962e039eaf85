package org.foramen.fhir.cds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.foramen.fhir.resource.ServiceRequest;

/** The reply to a hook; the list is there even when there is nothing to say. */
record Cards(@JsonInclude(JsonInclude.Include.ALWAYS) List<Card> cards) {

    /**
     * @param summary   at most 139 characters
     * @param indicator info, warning or critical
     * @param detail    GitHub-flavoured Markdown
     */
    record Card(String uuid, String summary, String detail, String indicator, Source source, List<Suggestion> suggestions,
                Optional<String> selectionBehavior) {
    }

    record Source(String label) {
    }

    record Suggestion(String label, String uuid, List<Action> actions) {
    }

    record Action(String type, String description, ServiceRequest resource) {
    }
}
