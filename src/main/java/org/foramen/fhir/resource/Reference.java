package org.foramen.fhir.resource;

import java.util.Optional;

/** Another resource, or whoever has none. */
public record Reference(Optional<String> reference, Optional<String> display) {

    public static Reference to(String reference) {
        return new Reference(Optional.of(reference), Optional.empty());
    }

    public static Reference called(String display) {
        return new Reference(Optional.empty(), Optional.of(display));
    }
}
