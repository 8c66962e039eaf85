package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** The answer to a question that has a name elsewhere; one of the values is there. */
public record Observation(String resourceType, String status, List<CodeableConcept> category, CodeableConcept code, Object subject,
                          String effectiveDateTime, Optional<Integer> valueInteger, Optional<CodeableConcept> valueCodeableConcept,
                          List<Reference> derivedFrom) {

    private static final Coding SURVEY = Coding.of("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey");

    public Observation {
        category = List.copyOf(category);
        derivedFrom = List.copyOf(derivedFrom);
    }

    public static Observation of(Coding code, Object subject, String at, ResponseItem.Answer value, Reference from) {
        return new Observation("Observation", "final", List.of(CodeableConcept.of(SURVEY)), CodeableConcept.of(code), subject, at,
                value.valueInteger(), value.valueCoding().map(CodeableConcept::of), List.of(from));
    }
}
