package org.foramen.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Body;
import org.foramen.api.request.Languages;

/** What comes next after some answers; nothing is kept. */
@Path("/v1/evaluations")
public final class EvaluationsResource {

    private final Evaluations evaluations;
    private final Batch batch;
    private final Admission admission;

    public EvaluationsResource(Evaluations evaluations, Batch batch, Admission admission) {
        this.evaluations = evaluations;
        this.batch = batch;
        this.admission = admission;
    }

    @POST
    @NonBlocking
    public Response evaluate(byte[] bytes, @QueryParam("ask") Optional<String> ask,
                             @QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        admission.client();
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var body = Body.of(bytes, Evaluations.PROPERTIES);
        var step = evaluations.evaluate(body, Languages.of(locale, headers), isAll(ask));
        return Replies.json(step, step.locale()).build();
    }

    @POST
    @Path("batch")
    @Blocking
    public Response batch(byte[] bytes, @QueryParam("ask") Optional<String> ask, @QueryParam("locale") Optional<String> locale,
                          @Context HttpHeaders headers, @Context UriInfo uri) {
        admission.client();
        Accepted.among(headers, Formats.NDJSON);
        var languages = Languages.of(locale, headers);
        var lines = batch.evaluate(bytes == null ? new byte[0] : bytes, languages, isAll(ask), uri.getRequestUri().getRawPath(),
                Traces.requestId(headers));
        return Response.ok(lines, Formats.NDJSON).build();
    }

    private static boolean isAll(Optional<String> ask) {
        if (ask.filter(how -> !how.equals("all") && !how.equals("next")).isPresent()) {
            throw new Refused(Problem.of(Code.INVALID_PARAMETER).errors(List.of(
                    ProblemError.in("ask", "This is neither next nor all.").options(List.of("next", "all")))));
        }
        return ask.equals(Optional.of("all"));
    }
}
