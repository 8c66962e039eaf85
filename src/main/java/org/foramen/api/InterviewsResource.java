package org.foramen.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.InterviewNotFound;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Bearer;
import org.foramen.api.request.Body;
import org.foramen.api.request.Languages;
import org.foramen.serving.Packs;
import org.foramen.store.Client;
import org.foramen.store.IdempotencyKey;
import org.foramen.store.Origin;
import org.foramen.view.Actions;

/** Interviews that are kept: their beginning, their state and their end. */
@Path("/v1/interviews")
public final class InterviewsResource {

    private static final String KEY = "Idempotency-Key";

    private final Interviews interviews;
    private final Beginnings beginnings;
    private final Admission admission;
    private final Packs packs;

    public InterviewsResource(Interviews interviews, Beginnings beginnings, Admission admission, Packs packs) {
        this.interviews = interviews;
        this.beginnings = beginnings;
        this.admission = admission;
        this.packs = packs;
    }

    @POST
    @Blocking
    public CompletionStage<Response> create(byte[] bytes, @QueryParam("locale") Optional<String> locale,
                                            @Context HttpHeaders headers) {
        var client = admission.client();
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var asked = Languages.of(locale, headers);
        boolean nothing = bytes == null || bytes.length == 0;
        var body = nothing ? Body.EMPTY : Body.of(bytes, "pack", "locale", "from", "reference");
        var languages = asked.first(body.text("locale"));
        var owner = new Beginnings.Owner(client, reference(body, client));
        var key = key(client, headers, nothing ? new byte[0] : bytes);
        return begin(body, owner, languages, key, headers).thenApply(InterviewsResource::created);
    }

    private CompletionStage<Beginnings.Begun> begin(Body body, Beginnings.Owner owner, Languages languages,
                                                    Optional<IdempotencyKey> key, HttpHeaders headers) {
        var from = body.text("from");
        if (from.isEmpty()) {
            return beginnings.empty(Evaluations.pack(packs, body.text("pack")), owner, languages, key);
        }
        if (body.text("pack").isPresent()) {
            throw new Refused(Problem.of(Code.INVALID_BODY).errors(List.of(
                    ProblemError.at("/pack", "A copy stays on the pack of the interview it is made from."))));
        }
        return beginnings.amended(interviews.open(Bearer.credentials(from.get(), headers), languages), owner, languages, key);
    }

    /** A partner's own name for the interview; it has to be able to tell whose it is. */
    private static Optional<String> reference(Body body, Optional<Client> client) {
        var reference = body.text("reference");
        if (reference.isPresent() && client.isEmpty()) {
            throw Body.invalid("reference", "A reference is taken only with a client key.");
        } else if (reference.filter(text -> text.isEmpty() || text.length() > Origin.LONGEST_REFERENCE).isPresent()) {
            throw Body.invalid("reference", "A reference has 1 to " + Origin.LONGEST_REFERENCE + " characters.");
        }
        return reference;
    }

    private Optional<IdempotencyKey> key(Optional<Client> client, HttpHeaders headers, byte[] request) {
        var given = headers.getRequestHeader(KEY);
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(given).filter(keys -> keys.size() == 1).flatMap(keys -> beginnings.key(client, keys.get(0), request))
                .orElseThrow(() -> new Refused(Problem.of(Code.INVALID_IDEMPOTENCY_KEY))));
    }

    private static Response created(Beginnings.Begun begun) {
        var view = InterviewViews.of(begun.opened(), Optional.of(begun.token()));
        var response = Replies.json(view, view.locale()).status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Actions.interview(view.id()))
                .header(HttpHeaders.ETAG, begun.opened().tag("json"));
        return (begun.replayed() ? response.header("Idempotency-Replayed", "true") : response).build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @QueryParam("locale") Optional<String> locale,
                         @Context HttpHeaders headers) {
        var credentials = Bearer.credentials(id, headers);
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        return Replies.interview(interviews.open(credentials, Languages.of(locale, headers)));
    }

    @DELETE
    @Path("{id}")
    @Blocking
    public CompletionStage<Response> erase(@PathParam("id") String id, @Context HttpHeaders headers) {
        return interviews.erase(Bearer.credentials(id, headers)).thenApply(erased -> {
            if (!erased) {
                throw new InterviewNotFound();
            }
            return Response.noContent().build();
        });
    }
}
