package org.foramen.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.fhir.resource.CodeableConcept;
import org.foramen.fhir.resource.Coding;
import org.foramen.fhir.resource.Reference;
import org.foramen.fhir.resource.ServiceRequest;
import org.foramen.pack.Codes;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Truth;

/** The visit and the scans that an outcome proposes, as drafts for a clinician; their reasons are what was reported. */
public final class Proposals {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final Coding CONSULTATION = Coding.of(SNOMED, "11429006", "Consultation");
    private static final Coding IMAGING = Coding.of(SNOMED, "363679005", "Imaging");

    private final Completed completed;
    private final Codes codes;
    private final Object subject;
    private final String authoredOn;
    private final List<Reference> from;

    /** @param from the response they rest on */
    public Proposals(Completed completed, Object subject, String authoredOn, List<Reference> from) {
        this.completed = completed;
        this.codes = completed.pack().pack().codes();
        this.subject = subject;
        this.authoredOn = authoredOn;
        this.from = List.copyOf(from);
    }

    public List<ServiceRequest> all() {
        return Stream.concat(visit().stream(), scans().stream()).toList();
    }

    private Optional<ServiceRequest> visit() {
        var consultation = completed.outcome().consultation();
        return Optional.ofNullable(codes.visits().get(consultation.level()))
                .map(priority -> request(List.of(), priority, CodeableConcept.of(CONSULTATION, consultation.text()), List.of(),
                        Optional.of(completed.visit())));
    }

    private List<ServiceRequest> scans() {
        var imaging = completed.outcome().imaging();
        var named = codes.scans().stream().filter(scan -> scan.imaging().contains(imaging.level())).toList();
        var concepts = named.stream().filter(scan -> holds(scan.when())).map(scan -> CodeableConcept.of(coding(scan.code()))).toList();
        var priority = codes.visits().getOrDefault(completed.outcome().consultation().level(), Codes.PRIORITIES.get(0));
        return (named.isEmpty() || !concepts.isEmpty() ? concepts : List.of(CodeableConcept.of(imaging.text()))).stream()
                .map(concept -> request(List.of(CodeableConcept.of(IMAGING)), priority, concept, List.of(imaging.text()), Optional.empty())).toList();
    }

    private ServiceRequest request(List<CodeableConcept> category, String priority, CodeableConcept code, List<String> first, Optional<String> forPatient) {
        var notes = new ArrayList<>(first);
        var outcome = completed.outcome();
        outcome.imaging().alternatives().forEach(scan -> notes.add(scan.text()));
        outcome.flags().forEach(flag -> notes.add(flag.text()));
        notes.addAll(outcome.notes());
        var notice = outcome.notice();
        Stream.of(Optional.of(notice.notADiagnosis()), notice.clinicalReview()).flatMap(Optional::stream).forEach(notes::add);
        return ServiceRequest.proposal(category, priority, code, subject, authoredOn, reasons(), from, notes, forPatient);
    }

    private List<CodeableConcept> reasons() {
        return codes.findings().stream().filter(finding -> holds(finding.when())).map(finding -> CodeableConcept.of(coding(finding.code()))).toList();
    }

    private boolean holds(Criterion criterion) {
        return completed.pack().interview().holds(completed.answers(), criterion) == Truth.TRUE;
    }

    static Coding coding(Codes.Code code) {
        return Coding.of(code.system().url(), code.code(), code.display());
    }
}
