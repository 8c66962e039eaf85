package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** A concept by its codes, its text, or both. */
public record CodeableConcept(List<Coding> coding, Optional<String> text) {

    public CodeableConcept {
        coding = List.copyOf(coding);
    }

    public static CodeableConcept of(Coding coding) {
        return new CodeableConcept(List.of(coding), Optional.empty());
    }

    public static CodeableConcept of(Coding coding, String text) {
        return new CodeableConcept(List.of(coding), Optional.of(text));
    }

    public static CodeableConcept of(String text) {
        return new CodeableConcept(List.of(), Optional.of(text));
    }
}
