package org.foramen.metrics;

import java.util.Locale;

/** The way on which somebody came to a result. */
public enum Door {
    EVALUATION,
    FHIR,
    INTERVIEW;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
