package org.foramen.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Gives every request an id, and every reply the headers that all of them have. */
@Provider
@PreMatching
public final class Traces implements ContainerRequestFilter, ContainerResponseFilter {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request) {
        requestId(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(REQUEST_ID, requestId(request));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        var trace = request.getHeaderString(TRACEPARENT);
        if (trace != null && TRACE.matcher(trace).matches()) {
            headers.putSingle(TRACEPARENT, trace);
        }
    }

    /** The id of a request, which is new and no secret. */
    public static String requestId(ContainerRequestContext request) {
        if (request.getProperty(REQUEST_ID) instanceof String known) {
            return known;
        }
        var random = ThreadLocalRandom.current();
        var id = HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
        request.setProperty(REQUEST_ID, id);
        return id;
    }
}
