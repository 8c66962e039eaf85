package org.foramen.triage;

import java.util.List;
import org.foramen.questionnaire.Criterion;

/**
 * When a criterion holds, this consultation and this imaging.
 *
 * @param locked      while it fires, only locked rules choose the imaging
 * @param evidence    ids of the guideline rows it rests on
 * @param informative it may be without effect on level and imaging
 */
public record Rule(String id, Criterion when, Consultation consultation, Imaging imaging, boolean locked,
                   List<String> evidence, boolean informative) {
    public Rule {
        evidence = List.copyOf(evidence);
    }
}
