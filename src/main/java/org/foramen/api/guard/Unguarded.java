package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;

/**
 * Serves a connection that was opened before there were gates (in the first milliseconds) for one request only, and
 * nobody when there can be none.
 */
final class Unguarded implements Handler<RoutingContext> {

    private final Gates gates;

    Unguarded(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void handle(RoutingContext context) {
        var connection = context.request().connection();
        if (gates.guard(connection)) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> connection.close());
        gates.install()
                .onSuccess(installed -> context.next())
                .onFailure(failed -> Reply.send(context, Problem.of(Code.UNAVAILABLE)));
    }
}
