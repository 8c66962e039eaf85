package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** Which profiles a resource keeps to, and which version of it this is. */
public record Meta(Optional<String> versionId, List<String> profile) {

    public Meta {
        profile = List.copyOf(profile);
    }

    public static Meta of(String profile) {
        return new Meta(Optional.empty(), List.of(profile));
    }
}
