package org.foramen.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;

/** Forms, found by url and by url|version, without which HAPI looks into no response. */
final class KnownForms implements IValidationSupport {

    private final FhirContext fhir;
    private final Map<String, Questionnaire> forms = new HashMap<>();

    KnownForms(FhirContext fhir, List<String> questionnaires) {
        this.fhir = fhir;
        for (var json : questionnaires) {
            var form = fhir.newJsonParser().parseResource(Questionnaire.class, json);
            forms.put(form.getUrl(), form);
            forms.put(form.getUrl() + "|" + form.getVersion(), form);
        }
    }

    @Override
    public FhirContext getFhirContext() {
        return fhir;
    }

    /** Null, as HAPI asks for, where there is none. */
    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
        var form = forms.get(uri);
        return type.isInstance(form) ? type.cast(form) : null;
    }
}
