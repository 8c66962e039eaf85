package org.foramen.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.utilities.i18n.I18nConstants;

/** Holds FHIR JSON against R4 and the profiles of SDC, as a strict partner would, without a network. */
public final class FhirValidation {

    private final FhirValidator validator;
    private final boolean needsForms;

    private FhirValidation(IValidationSupport... first) {
        needsForms = first.length > 0;
        var modules = Stream.concat(Stream.of(first), Stream.of(Shared.DEFINITIONS)).toArray(IValidationSupport[]::new);
        var instances = new FhirInstanceValidator(new ValidationSupportChain(modules));
        instances.setAnyExtensionsAllowed(true);
        instances.setErrorForUnknownProfiles(true);
        validator = Shared.FHIR.newValidator().registerValidatorModule(instances);
    }

    /** For everything but a response, of which it does not know the form; and whether a code of LOINC or SNOMED exists, nobody knows here. */
    public static FhirValidation alone() {
        return Shared.ALONE;
    }

    /** Also holds responses against these forms, by url and by url|version; a response to another form is an error. */
    public static FhirValidation knowing(String... questionnaires) {
        return new FhirValidation(new KnownForms(Shared.FHIR, List.of(questionnaires)));
    }

    /** What is wrong with it by its type and by the profiles that it claims, each as "location: message". */
    public List<String> errors(String json) {
        return errors(json, new ValidationOptions());
    }

    /** And by a profile that it need not claim. */
    public List<String> errors(String json, String profileUrl) {
        return errors(json, new ValidationOptions().addProfile(profileUrl));
    }

    private List<String> errors(String json, ValidationOptions options) {
        try {
            return validator.validateWithResult(json, options).getMessages().stream()
                    .filter(this::isError)
                    .map(FhirValidation::line).toList();
        } catch (UnprocessableEntityException | JsonParseException e) {
            return List.of("all of it: " + e.getMessage());
        }
    }

    private boolean isError(SingleValidationMessage message) {
        return message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0
                || needsForms && I18nConstants.QUESTIONNAIRE_QR_Q_NOTFOUND.equals(message.getMessageId());
    }

    private static String line(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    /** Once in a JVM, and only when somebody validates: it takes seconds. */
    private static final class Shared {

        static final FhirContext FHIR = FhirContext.forR4Cached();
        static final IValidationSupport DEFINITIONS = new ValidationSupportChain(SdcDefinitions.read(FHIR), new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR), new InMemoryTerminologyServerValidationSupport(FHIR),
                new SnapshotGeneratingValidationSupport(FHIR));
        static final FhirValidation ALONE = new FhirValidation();
    }
}
