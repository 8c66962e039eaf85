package org.foramen.print;

import java.time.Instant;
import java.util.Optional;
import org.foramen.pack.Pack;
import org.foramen.questionnaire.Answers;
import org.foramen.view.RecommendationView;
import org.foramen.view.SpokenPack;

/**
 * A result with all that goes on its page.
 *
 * @param answers those that count, in the order of the questions
 * @param sealed  when the result was frozen
 * @param recall  what has to be said before it
 */
public record ToPrint(Pack pack, SpokenPack spoken, Answers answers, RecommendationView result, Optional<Instant> sealed,
                      Optional<Recall> recall) {
}
