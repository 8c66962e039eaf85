package org.foramen.fhir;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import org.foramen.view.OperationOutcome;

/** Many clients escape the dollar sign of an operation, which means the same (RFC 3986, section 6.2.2.2); the framework does not see it. */
@Provider
@PreMatching
public final class EscapedOperations implements ContainerRequestFilter {

    private static final String ESCAPED = "%24";

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var path = uri.getRawPath();
        if (path.contains(ESCAPED) && OperationOutcome.isSpokenAt(path)) {
            request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path.replace(ESCAPED, "$")).build());
        }
    }
}
