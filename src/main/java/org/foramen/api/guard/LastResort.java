package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;

/** Answers what failed outside the resources. */
final class LastResort implements Handler<RoutingContext> {

    private static final System.Logger LOG = System.getLogger(LastResort.class.getName());
    private static final int INTERNAL_ERROR = 500;

    @Override
    public void handle(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        var code = code(context.statusCode());
        if (code == Code.INTERNAL_ERROR) {
            // Only the class, never the message: it can quote what it could not read.
            LOG.log(System.Logger.Level.ERROR, "request {0} failed: {1}", RequestIds.of(context),
                    context.failure() == null ? "no cause" : context.failure().getClass().getName());
        }
        Reply.send(context, Problem.of(code));
    }

    private static Code code(int status) {
        return switch (status) {
            case 404 -> Code.NOT_FOUND;
            case 405 -> Code.METHOD_NOT_ALLOWED;
            case 413 -> Code.BODY_TOO_LARGE;
            case 415 -> Code.UNSUPPORTED_MEDIA_TYPE;
            default -> status >= INTERNAL_ERROR || status < 400 ? Code.INTERNAL_ERROR : Code.MALFORMED_REQUEST;
        };
    }
}
