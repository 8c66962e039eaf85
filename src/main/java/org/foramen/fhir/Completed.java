package org.foramen.fhir;

import java.util.Map;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;
import org.foramen.view.RecommendationView;
import org.foramen.view.SpokenPack;

/**
 * Answers that suffice, and what they come to.
 *
 * @param answers with those that were taken as skipped
 */
public record Completed(ServedPack pack, SpokenPack spoken, Answers answers, RecommendationView outcome) {

    /** Whom to see, and how soon. */
    public String visit() {
        var consultation = outcome.consultation();
        return consultation.text() + " " + spoken.texts().ui("how_soon", Map.of("within", consultation.within())) + ".";
    }
}
