package org.foramen.fhir;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What is served at the base itself: what the server can do, and the rounds of clients that post to where a form points. */
@Path("/fhir")
public final class BaseResource {

    private final Capabilities capabilities;
    private final Rounds rounds;
    private final PublicUrl publicUrl;

    public BaseResource(Capabilities capabilities, Rounds rounds, PublicUrl publicUrl) {
        this.capabilities = capabilities;
        this.rounds = rounds;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("metadata")
    public Response metadata(@Context UriInfo uri, @Context HttpHeaders headers) {
        return Call.reply(capabilities.of(Call.of(uri, headers, publicUrl).base())).build();
    }

    @POST
    @NonBlocking
    public Response nextQuestion(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return rounds.next(Optional.ofNullable(body), Call.of(uri, headers, publicUrl));
    }
}
