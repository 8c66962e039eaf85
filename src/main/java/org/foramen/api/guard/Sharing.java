package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.foramen.access.Clients;
import org.foramen.view.OperationOutcome;

/**
 * Lets the pages of partners read replies (CORS). A browser asks beforehand without a key, so any partner's origin will
 * do here; whether it may send the key is seen when it does.
 */
final class Sharing implements Handler<RoutingContext> {

    private static final String SHARED = "/v1/";
    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String SENT = "Authorization, Content-Type, X-Client-Key, Idempotency-Key, If-Match, Accept-Language, Prefer, traceparent";
    private static final String READ = "ETag, Location, Allow, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, "
            + "Content-Language, Idempotency-Replayed, WWW-Authenticate, Foramen-Access-Token, traceparent";
    private static final String SECONDS = "600";

    private final Clients clients;
    private final OwnOrigin own;

    Sharing(Clients clients, OwnOrigin own) {
        this.clients = clients;
        this.own = own;
    }

    @Override
    public void handle(RoutingContext context) {
        var response = context.response();
        if (!isShared(Spelled.path(context))) {
            context.next();
            return;
        }
        response.putHeader("Vary", "Origin");
        var partner = own.foreign(context).filter(clients::isOrigin);
        partner.ifPresent(origin -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ));
        if (partner.isPresent() && asksBeforehand(context)) {
            response.headers().remove(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS).putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS).setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private static boolean isShared(String path) {
        return path.startsWith(SHARED) || OperationOutcome.isSpokenAt(path);
    }

    private static boolean asksBeforehand(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
