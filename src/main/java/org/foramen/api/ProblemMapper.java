package org.foramen.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.foramen.api.problem.Challenge;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.InterviewNotFound;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.api.problem.RefusedAlike;
import org.foramen.api.problem.Rendered;
import org.foramen.metrics.Counters;
import org.foramen.store.KeyRefused;
import org.foramen.store.Sealed;
import org.foramen.store.StoreBusy;
import org.foramen.store.StoreUnavailable;

/** The one place where a failure becomes a reply. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    /** Whoever asks for what is not theirs is told this, whatever the reason. */
    private static final Problem INTERVIEW_NOT_FOUND = Problem.of(Code.NOT_FOUND, "No interview with this id is opened by this token.")
            .hint("It may have expired or been erased. Begin a new one with POST /v1/interviews.");

    @Context
    UriInfo uri;
    @Context
    HttpHeaders headers;

    private final HelpNow helpNow;
    private final Counters counters;

    public ProblemMapper(HelpNow helpNow, Counters counters) {
        this.helpNow = helpNow;
        this.counters = counters;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        var failure = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof InterviewNotFound) {
            return response(Code.NOT_FOUND, Rendered.constant(INTERVIEW_NOT_FOUND, path()), Map.of());
        } else if (failure instanceof RefusedAlike refused) {
            return response(refused.problem().code(), Rendered.constant(refused.problem(), path()), Map.of());
        } else if (failure instanceof Refused refused) {
            return response(refused.problem(), refused.headers());
        } else if (failure instanceof Sealed) {
            return response(Problem.of(Code.SEALED));
        } else if (failure instanceof KeyRefused refused) {
            return response(Problem.of(code(refused.reason())));
        } else if (failure instanceof StoreBusy) {
            return response(Problem.of(Code.BUSY, helpNow.in(headers)));
        } else if (failure instanceof StoreUnavailable) {
            LOG.log(System.Logger.Level.ERROR, "store unavailable, request {0}: {1}", Traces.requestId(headers),
                    String.valueOf(failure.getCause() == null ? failure.getMessage() : failure.getCause().getMessage()));
            return response(Problem.of(Code.UNAVAILABLE, helpNow.in(headers)));
        } else if (failure instanceof WebApplicationException web) {
            return response(web.getResponse());
        }
        // Only where, never what: a message can quote what it could not read.
        LOG.log(System.Logger.Level.ERROR, "request {0} failed: {1} at {2}", Traces.requestId(headers),
                failure.getClass().getName(), Whence.of(failure));
        return response(Problem.of(Code.INTERNAL_ERROR, helpNow.in(headers)));
    }

    private static Code code(KeyRefused.Reason reason) {
        return switch (reason) {
            case IN_PROGRESS -> Code.IN_PROGRESS;
            case SPENT -> Code.KEY_SPENT;
            case OTHER_REQUEST -> Code.KEY_REUSED;
        };
    }

    /** What the framework refuses by itself. */
    private Response response(Response refused) {
        var code = switch (refused.getStatus()) {
            case 404 -> Code.NOT_FOUND;
            case 405 -> Code.METHOD_NOT_ALLOWED;
            case 406 -> Code.NOT_ACCEPTABLE;
            case 408 -> Code.REQUEST_TIMEOUT;
            case 413 -> Code.BODY_TOO_LARGE;
            case 414 -> Code.URI_TOO_LONG;
            case 415 -> Code.UNSUPPORTED_MEDIA_TYPE;
            case 431 -> Code.HEADERS_TOO_LARGE;
            case 503 -> Code.UNAVAILABLE;
            default -> refused.getStatus() >= 500 ? Code.INTERNAL_ERROR : Code.MALFORMED_REQUEST;
        };
        var allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return response(Problem.of(code), allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow));
    }

    private Response response(Problem problem) {
        return response(problem, Map.of());
    }

    private Response response(Problem problem, Map<String, String> more) {
        return response(problem.code(), Rendered.of(problem, path(), Traces.requestId(headers)), more);
    }

    private String path() {
        return uri.getRequestUri().getRawPath();
    }

    private Response response(Code code, Rendered rendered, Map<String, String> more) {
        counters.refused(code.text());
        var status = code.status();
        var response = Response.status(status).type(rendered.mediaType()).entity(rendered.body());
        more.forEach(response::header);
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(code));
        } else if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
