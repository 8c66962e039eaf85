package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.foramen.api.Routes;
import org.foramen.metrics.Latencies;

/** Measures every request, until its reply begins. */
final class Timing implements Handler<RoutingContext> {

    private final Routes routes;
    private final Latencies latencies;

    Timing(Routes routes, Latencies latencies) {
        this.routes = routes;
        this.latencies = latencies;
    }

    @Override
    public void handle(RoutingContext context) {
        long begun = System.nanoTime();
        context.addHeadersEndHandler(sent -> latencies.record(context.request().method().name(),
                routes.template(context.request().path()), context.response().getStatusCode(), System.nanoTime() - begun));
        context.next();
    }
}
