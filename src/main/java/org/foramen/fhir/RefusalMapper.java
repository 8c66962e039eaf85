package org.foramen.fhir;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.foramen.metrics.Counters;
import org.foramen.view.OperationOutcome;

/** Turns a refusal into a reply. */
@Provider
public final class RefusalMapper implements ExceptionMapper<Refusal> {

    private final Counters counters;

    public RefusalMapper(Counters counters) {
        this.counters = counters;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        counters.refused("fhir-" + refusal.outcome().issue().get(0).code());
        return Response.status(refusal.status()).type(OperationOutcome.MEDIA_TYPE).entity(FhirJson.bytes(refusal.outcome())).build();
    }
}
