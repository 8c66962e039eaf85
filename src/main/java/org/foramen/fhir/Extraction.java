package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.fhir.resource.Bundle;
import org.foramen.fhir.resource.Observation;
import org.foramen.fhir.resource.Reference;
import org.foramen.fhir.response.CodedAnswers;
import org.foramen.fhir.response.Responses;

/** SDC's {@code $extract}: what an electronic record can make of a response, as a transaction for it to carry out, or not. */
public final class Extraction {

    private final Responses responses;
    private final Supplier<UUID> uuids;

    public Extraction(Responses responses, Supplier<UUID> uuids) {
        this.responses = responses;
        this.uuids = uuids;
    }

    /** @param own the response as it came, for what the client said of the subject and the time */
    Bundle of(Completed completed, Base base, ObjectNode own) {
        var record = responses.record(completed, base, own);
        record.remove("id");
        var url = "urn:uuid:" + uuids.get();
        var from = Reference.to(url);
        var authored = record.get("authored").textValue();
        var entries = new ArrayList<Bundle.Entry>();
        entries.add(Bundle.create(url, "QuestionnaireResponse", record));
        observations(completed, base, own, authored, from).forEach(one -> entries.add(create("Observation", one)));
        new Proposals(completed, subject(own), authored, List.of(from)).all().forEach(one -> entries.add(create("ServiceRequest", one)));
        return Bundle.transaction(entries);
    }

    private Bundle.Entry create(String type, Object resource) {
        return Bundle.create("urn:uuid:" + uuids.get(), type, resource);
    }

    private static List<Observation> observations(Completed completed, Base base, ObjectNode own, String authored, Reference from) {
        var pack = completed.pack().pack();
        var answers = new CodedAnswers(new Vocabulary(base, pack.id()), completed.spoken().texts());
        var observations = new ArrayList<Observation>();
        pack.protocol().questionnaire().items().stream().filter(item -> pack.codes().observations().containsKey(item.linkId()))
                .forEach(item -> answers.plain(item, completed.pack().counted(completed.answers())).stream().flatMap(one -> one.answer().stream())
                        .forEach(value -> observations.add(Observation.of(Proposals.coding(pack.codes().observations().get(item.linkId())),
                                subject(own), authored, value, from))));
        return observations;
    }

    /** Whom the client names; a request cannot be without one. */
    static Object subject(ObjectNode own) {
        return own.path("subject").isObject() && !own.path("subject").isEmpty() ? own.get("subject") : Reference.called("anonymous respondent");
    }
}
