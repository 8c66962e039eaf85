package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** A form: its questions, or with none of them the promise to ask them one by one. */
public record Questionnaire(String resourceType, String id, Meta meta, Optional<String> language, List<Extension> extension,
                            Optional<String> url, Optional<String> version, Optional<String> name, String title,
                            List<String> derivedFrom, String status, Optional<Boolean> experimental, List<String> subjectType,
                            Optional<String> date, Optional<String> description, Optional<String> copyright, List<QuestionnaireItem> item) {

    public Questionnaire {
        extension = List.copyOf(extension);
        derivedFrom = List.copyOf(derivedFrom);
        subjectType = List.copyOf(subjectType);
        item = List.copyOf(item);
    }
}
