package org.foramen.fhir.resource;

import java.util.Optional;

/** A code and the system that says what it means. */
public record Coding(Optional<String> system, String code, Optional<String> display) {

    public static Coding of(String system, String code) {
        return new Coding(Optional.of(system), code, Optional.empty());
    }

    public static Coding of(String system, String code, String display) {
        return new Coding(Optional.of(system), code, Optional.of(display));
    }
}
