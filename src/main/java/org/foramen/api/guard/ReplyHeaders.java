package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of every reply, whoever made it. */
final class ReplyHeaders implements Handler<RoutingContext> {

    private static final String NO_STORE = "no-store";
    /** Only of files that are the same for everyone. */
    private static final String PUBLIC = "public";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");

    private static final String POLICY_HEADER = "Content-Security-Policy";
    /** Of whatever is no page: a browser that is made to show it loads nothing for it, and shows it in no frame. */
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    /** For a year, as browsers ask at least. */
    private static final String ONLY_TLS = "max-age=31536000; includeSubDomains";

    private static final List<String> NEVER = List.of("Server", "X-Powered-By", "Set-Cookie");

    private final OwnOrigin own;

    ReplyHeaders(OwnOrigin own) {
        this.own = own;
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(sent -> {
            set(context.response(), RequestIds.of(context));
            if (own.isReachedByTls(context)) {
                context.response().putHeader("Strict-Transport-Security", ONLY_TLS);
            }
        });
        context.next();
    }

    /** Those of a reply that the gate makes, before anybody knows how the request came. */
    static Map<String, String> ofRefused() {
        var headers = new LinkedHashMap<>(ALWAYS);
        headers.put(POLICY_HEADER, NO_PAGE);
        headers.put("Cache-Control", NO_STORE);
        return headers;
    }

    private static void set(HttpServerResponse response, String requestId) {
        var headers = response.headers();
        ALWAYS.forEach(headers::set);
        headers.set(RequestIds.HEADER, requestId);
        if (!headers.contains(POLICY_HEADER)) {
            headers.set(POLICY_HEADER, NO_PAGE);
        }
        NEVER.forEach(headers::remove);
        var caching = headers.get(HttpHeaders.CACHE_CONTROL);
        if (caching == null || !caching.startsWith(PUBLIC)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
