package org.foramen.fhir.resource;

import java.util.List;

/** One answer that can be picked. */
public record AnswerOption(List<Extension> extension, Coding valueCoding) {

    public AnswerOption {
        extension = List.copyOf(extension);
    }

    public static AnswerOption of(Coding coding, boolean exclusive) {
        return new AnswerOption(exclusive ? List.of(Extension.optionExclusive()) : List.of(), coding);
    }
}
