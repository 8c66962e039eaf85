package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** The headers of every reply, whoever made it. */
final class ReplyHeaders implements Handler<RoutingContext> {

    static final String NO_STORE = "no-store";
    /** Only of files that are the same for everyone. */
    private static final String PUBLIC = "public";

    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    private static final List<String> NEVER = List.of("Server", "X-Powered-By", "Set-Cookie");

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(sent -> set(context.response(), RequestIds.of(context)));
        context.next();
    }

    private static void set(HttpServerResponse response, String requestId) {
        var headers = response.headers();
        ALWAYS.forEach(headers::set);
        headers.set(RequestIds.HEADER, requestId);
        NEVER.forEach(headers::remove);
        var caching = headers.get(HttpHeaders.CACHE_CONTROL);
        if (caching == null || !caching.startsWith(PUBLIC)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
