package org.foramen.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Gives every reply the headers that all of them have. */
@Provider
public final class Traces implements ContainerResponseFilter {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

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

    /** The id the guard gave the request, in place of one that the client may have made up. */
    public static String requestId(ContainerRequestContext request) {
        return request.getHeaderString(REQUEST_ID);
    }
}
