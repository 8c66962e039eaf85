package org.foramen.fhir.resource;

import java.util.Optional;

/** Something the base specification has no element for; one of the values is there. */
public record Extension(String url, Optional<CodeableConcept> valueCodeableConcept, Optional<Coding> valueCoding,
                        Optional<Integer> valueInteger, Optional<Boolean> valueBoolean, Optional<String> valueUrl,
                        Optional<String> valueMarkdown, Optional<String> valueCode) {

    private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    /** The widget a question is asked with, such as {@code radio-button}. */
    public static Extension itemControl(String control) {
        return new Extension(R4 + "questionnaire-itemControl",
                Optional.of(CodeableConcept.of(Coding.of("http://hl7.org/fhir/questionnaire-item-control", control))), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Each option on a line of its own: run together, a warning sign is easily overlooked. */
    public static Extension vertical() {
        return new Extension(R4 + "questionnaire-choiceOrientation", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of("vertical"));
    }

    public static Extension minValue(int least) {
        return integer(R4 + "minValue", least);
    }

    public static Extension maxValue(int most) {
        return integer(R4 + "maxValue", most);
    }

    private static Extension integer(String url, int value) {
        return new Extension(url, Optional.empty(), Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The option cannot be ticked with any other. */
    public static Extension optionExclusive() {
        return flag(R4 + "questionnaire-optionExclusive");
    }

    /** No person is shown the item. */
    public static Extension hidden() {
        return flag(R4 + "questionnaire-hidden");
    }

    /** An Observation can be made of the answer. */
    public static Extension observationExtract() {
        return flag(SDC + "observationExtract");
    }

    private static Extension flag(String url) {
        return new Extension(url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The questions come one after the other from this server. */
    public static Extension adaptive(String base) {
        return new Extension(SDC + "questionnaireAdaptive", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(base), Optional.empty(), Optional.empty());
    }

    /** For whoever maintains the form; no person is shown it. */
    public static Extension designNote(String text) {
        return new Extension(R4 + "designNote", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(text), Optional.empty());
    }

    /** How versions are compared; SDC demands it where there is a version (sdc-2). */
    public static Extension version(String algorithm) {
        return new Extension("http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.versionAlgorithm[x]", Optional.empty(),
                Optional.of(Coding.of("http://hl7.org/fhir/version-algorithm", algorithm)), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
