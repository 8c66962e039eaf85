package org.foramen.interview;

import java.util.List;
import org.foramen.questionnaire.Answers;

/**
 * Answers, with every other question that applies taken as skipped.
 *
 * @param assumed the questions taken as skipped, in order
 * @param missing those that may not be skipped; while there is one, others may be open too
 */
public record Filled(Answers answers, List<String> assumed, List<String> missing) {
    public Filled {
        assumed = List.copyOf(assumed);
        missing = List.copyOf(missing);
    }
}
