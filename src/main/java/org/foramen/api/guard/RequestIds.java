package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, and puts it and the caller's trace into the log lines of the request. Behind this, the
 * request carries our id in place of one that the client may have made up, and no trace that is malformed.
 */
final class RequestIds implements Handler<RoutingContext> {

    static final String HEADER = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern TRACE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}");

    @Override
    public void handle(RoutingContext context) {
        var id = next();
        context.request().headers().set(HEADER, id);
        MDC.put("requestId", id);
        trace(context.request());
        context.next();
    }

    private static void trace(HttpServerRequest request) {
        var given = request.headers().getAll(TRACEPARENT);
        var trace = TRACE.matcher(given.size() == 1 ? given.get(0) : "");
        if (trace.matches()) {
            MDC.put("traceId", trace.group(1));
            MDC.put("parentId", trace.group(2));
        } else {
            request.headers().remove(TRACEPARENT);
        }
    }

    static String of(RoutingContext context) {
        return context.request().getHeader(HEADER);
    }

    /** Unique, and no secret. */
    static String next() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
