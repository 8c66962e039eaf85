package org.foramen.pack;

import java.util.List;
import java.util.Optional;

/** Reads who signed a version off. */
final class ReviewersReader {

    private static final List<String> KEYS = List.of("name", "registration", "date", "decision_fingerprint");

    private final Problems problems;

    ReviewersReader(Problems problems) {
        this.problems = problems;
    }

    List<Reviewer> read(Fields header) {
        header.required("reviewers");
        return header.list("reviewers").stream()
                .flatMap(yaml -> Fields.named(yaml, "reviewer", "name", KEYS, problems)
                        .flatMap(this::reviewer).stream()).toList();
    }

    private Optional<Reviewer> reviewer(Fields fields) {
        var name = fields.requiredText("name");
        var registration = fields.requiredText("registration");
        var date = fields.date("date");
        var fingerprint = fields.requiredText("decision_fingerprint");
        return name.isPresent() && registration.isPresent() && date.isPresent() && fingerprint.isPresent()
                ? Optional.of(new Reviewer(name.get().value(), registration.get().value(), date.get(),
                        fingerprint.get().value()))
                : Optional.empty();
    }
}
