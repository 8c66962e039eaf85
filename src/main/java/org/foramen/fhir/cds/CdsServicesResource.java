package org.foramen.fhir.cds;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foramen.fhir.Base;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.PublicUrl;
import org.foramen.fhir.Records;
import org.foramen.fhir.Refusal;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;

/** CDS Hooks 2.0: when a physician opens a record, what the latest response in it comes to. */
@Path("/cds-services")
public final class CdsServicesResource {

    private static final String SUFFIX = "-prescreen";

    private final Packs packs;
    private final PatientView patientView;
    private final Records records;
    private final PublicUrl publicUrl;

    public CdsServicesResource(Packs packs, PatientView patientView, Records records, PublicUrl publicUrl) {
        this.packs = packs;
        this.patientView = patientView;
        this.records = records;
        this.publicUrl = publicUrl;
    }

    record Services(List<Service> services) {
    }

    record Service(String hook, String id, String title, String description, Map<String, String> prefetch) {
    }

    @GET
    public Response discover() {
        return json(new Services(packs.installed().stream().map(CdsServicesResource::service).toList()));
    }

    private static String id(ServedPack pack) {
        return Base.id(pack.pack().id()) + SUFFIX;
    }

    private static Service service(ServedPack pack) {
        return new Service(PatientView.HOOK, id(pack), pack.in(pack.pack().defaultLocale()).texts().title(),
                "Proposes a visit, and the scan to talk about, from what the patient has answered; it never diagnoses.",
                Map.of(PatientView.PREFETCH, "QuestionnaireResponse?patient={{context.patientId}}&status=completed&_sort=-authored&_count=20"));
    }

    @POST
    @Path("{id}")
    @NonBlocking
    public Response call(@PathParam("id") String id, byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        records.admit();
        var pack = packs.installed().stream().filter(one -> id.equals(id(one))).findFirst()
                .orElseThrow(() -> Refusal.of(404, "not-found", "No service has this id. GET /cds-services lists them."));
        var base = Base.of(publicUrl.configured(), uri.getBaseUri());
        return json(new Cards(patientView.cards(pack, FhirJson.object(Optional.ofNullable(body)), base)));
    }

    private static Response json(Object view) {
        return Response.ok(FhirJson.bytes(view), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
