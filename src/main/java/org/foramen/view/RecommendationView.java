package org.foramen.view;

import java.time.LocalDate;
import java.util.List;

/** A recommendation in one language; the order of its members is part of the contract. */
public record RecommendationView(Consultation consultation, Imaging imaging, List<Flag> flags, List<String> notes,
                                 List<Reason> reasons, List<String> safetyNet, NoticeView notice,
                                 List<Guide> evidence, List<String> alsoFired, PackRef pack) {

    public RecommendationView {
        flags = List.copyOf(flags);
        notes = List.copyOf(notes);
        reasons = List.copyOf(reasons);
        safetyNet = List.copyOf(safetyNet);
        evidence = List.copyOf(evidence);
        alsoFired = List.copyOf(alsoFired);
    }

    /** @param within how soon */
    public record Consultation(String level, String text, String within) {
    }

    public record Imaging(String level, String text, List<Level> alternatives) {
    }

    public record Level(String level, String text) {
    }

    public record Flag(String code, String text) {
    }

    public record Reason(String rule, String text, List<BecauseView> because, List<String> evidence) {
    }

    /** A guideline row by its neutral name; its title could name a condition. */
    public record Guide(String ref, String publisher, int year, LocalDate reviewBy) {
    }
}
