package org.foramen.fhir;

import java.net.URI;
import java.util.Optional;

/** Where people reach the service, if that is not where the requests say. */
public record PublicUrl(Optional<URI> configured) {
}
