package org.foramen.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** What a reply says about the request it belongs to; the guard has put both headers in order. */
@Provider
public final class Traces implements ContainerResponseFilter {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var trace = request.getHeaderString(TRACEPARENT);
        if (trace != null) {
            response.getHeaders().putSingle(TRACEPARENT, trace);
        }
    }

    static String requestId(HttpHeaders headers) {
        return String.valueOf(headers.getHeaderString(REQUEST_ID));
    }
}
