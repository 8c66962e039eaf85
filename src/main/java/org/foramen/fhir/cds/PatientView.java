package org.foramen.fhir.cds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.foramen.fhir.Base;
import org.foramen.fhir.Completed;
import org.foramen.fhir.Completion;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.Proposals;
import org.foramen.fhir.Refusal;
import org.foramen.fhir.SpokenIn;
import org.foramen.fhir.resource.Reference;
import org.foramen.fhir.resource.ServiceRequest;
import org.foramen.fhir.response.ResponseReader;
import org.foramen.serving.ServedPack;

/** The hook {@code patient-view}: one card for the latest response to a form of the pack, where it proposes something. */
public final class PatientView {

    static final String HOOK = "patient-view";
    static final String PREFETCH = "responses";

    private final ResponseReader reader;
    private final Completion completion;
    private final Clock clock;
    private final Supplier<UUID> uuids;

    public PatientView(ResponseReader reader, Completion completion, Clock clock, Supplier<UUID> uuids) {
        this.reader = reader;
        this.completion = completion;
        this.clock = clock;
        this.uuids = uuids;
    }

    List<Cards.Card> cards(ServedPack pack, ObjectNode call, Base base) {
        if (!FhirJson.text(call, "hook").equals(Optional.of(HOOK))) {
            throw Refusal.of(400, "not-supported", "This service is for the hook " + HOOK + ".");
        }
        var patient = FhirJson.text(call.path("context"), "patientId")
                .orElseThrow(() -> Refusal.of(400, "required", "context.patientId is missing."));
        var prefetched = Optional.ofNullable(call.path("prefetch").get(PREFETCH))
                .orElseThrow(() -> Refusal.of(412, "required", "The prefetch " + PREFETCH + " is missing, and this service fetches nothing by itself."));
        return latest(pack, prefetched).flatMap(response -> card(pack, response, patient, base)).stream().toList();
    }

    /** Records hold responses to all kinds of forms, so the latest of ours is looked for. */
    private static Optional<ObjectNode> latest(ServedPack pack, JsonNode prefetched) {
        var found = new ArrayList<ObjectNode>();
        if (prefetched instanceof ObjectNode one && FhirJson.text(one, "resourceType").equals(Optional.of("QuestionnaireResponse"))) {
            found.add(one);
        }
        prefetched.path("entry").forEach(entry -> {
            if (entry.get("resource") instanceof ObjectNode one) {
                found.add(one);
            }
        });
        return found.stream().filter(one -> ResponseReader.isOf(pack, one)).filter(one -> FhirJson.text(one, "status").equals(Optional.of("completed")))
                .max(Comparator.comparing(one -> FhirJson.text(one, "authored").orElse("")));
    }

    private Optional<Cards.Card> card(ServedPack pack, ObjectNode response, String patient, Base base) {
        var spoken = pack.in(SpokenIn.of(FhirJson.text(response, "language")));
        var completed = completion.of(reader.read(response, base), spoken);
        var from = FhirJson.text(response, "id").map(id -> Reference.to("QuestionnaireResponse/" + id)).stream().toList();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var proposals = new Proposals(completed, Reference.to("Patient/" + patient), now, from).all();
        if (proposals.isEmpty()) {
            return Optional.empty();
        }
        var suggestions = proposals.stream().map(this::suggestion).toList();
        return Optional.of(new Cards.Card(uuids.get().toString(), Summary.of(completed), Summary.detail(completed), Summary.indicator(completed, pack),
                new Cards.Source(spoken.texts().title()), suggestions, Optional.of("any")));
    }

    private Cards.Suggestion suggestion(ServiceRequest request) {
        var label = request.code().text().orElseGet(() -> request.code().coding().get(0).display().orElseThrow());
        return new Cards.Suggestion(label, uuids.get().toString(), List.of(new Cards.Action("create", label, request)));
    }
}
