package org.foramen.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;

/** What HAPI does not bring: the profiles of Structured Data Capture, and what they name. */
final class SdcDefinitions {

    private static final Path FOLDER = Path.of("src", "test", "resources", "fhir", "definitions");

    private SdcDefinitions() {
    }

    static IValidationSupport read(FhirContext fhir) {
        var definitions = new PrePopulatedValidationSupport(fhir);
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (var file : files) {
                definitions.addResource(fhir.newJsonParser().parseResource(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return definitions;
    }
}
