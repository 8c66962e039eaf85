package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** A proposal for a clinician to weigh; a draft, and never an order. */
public record ServiceRequest(String resourceType, String status, String intent, List<CodeableConcept> category, String priority,
                             CodeableConcept code, Object subject, String authoredOn, List<CodeableConcept> reasonCode,
                             List<Reference> supportingInfo, List<Annotation> note, Optional<String> patientInstruction) {

    public ServiceRequest {
        category = List.copyOf(category);
        reasonCode = List.copyOf(reasonCode);
        supportingInfo = List.copyOf(supportingInfo);
        note = List.copyOf(note);
    }

    public record Annotation(String text) {
    }

    public static ServiceRequest proposal(List<CodeableConcept> category, String priority, CodeableConcept code, Object subject, String authoredOn,
                                          List<CodeableConcept> reasons, List<Reference> supportingInfo, List<String> notes,
                                          Optional<String> patientInstruction) {
        return new ServiceRequest("ServiceRequest", "draft", "proposal", category, priority, code, subject, authoredOn, reasons, supportingInfo,
                notes.stream().map(Annotation::new).toList(), patientInstruction);
    }
}
