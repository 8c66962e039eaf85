package org.foramen.fhir;

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
}
