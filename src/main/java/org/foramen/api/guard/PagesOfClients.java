package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;

/** Takes a key from a page of another site only if the key's client has that origin; a device has none. */
final class PagesOfClients implements Handler<RoutingContext> {

    private final OwnOrigin own;
    private final Runnable refused;

    /** @param refused is told of every page that may not use the key */
    PagesOfClients(OwnOrigin own, Runnable refused) {
        this.own = own;
        this.refused = refused;
    }

    @Override
    public void handle(RoutingContext context) {
        var client = KnownClient.of(context);
        var foreign = own.foreign(context);
        if (client.isPresent() && foreign.filter(origin -> !client.get().origins().contains(origin)).isPresent()) {
            // It may be an origin of another partner, which was let read until here.
            context.response().headers().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN).remove(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
            refused.run();
            Reply.send(context, Problem.of(Code.ORIGIN_NOT_ALLOWED));
        } else {
            context.next();
        }
    }
}
