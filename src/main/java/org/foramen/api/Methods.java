package org.foramen.api;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;

/** Says which methods a path takes: the framework's own answer names those of its whole class, or none. */
@Provider
@PreMatching
public final class Methods implements ContainerRequestFilter {

    private final Routes routes;

    public Methods(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // As the framework matches it: without escapes.
        var allowed = routes.methods(request.getUriInfo().getRequestUri().getPath());
        if (allowed.isEmpty()) {
            // To OPTIONS the framework has an answer even where it has nothing.
            if (request.getMethod().equals("OPTIONS")) {
                throw new NotFoundException();
            }
            return;
        }
        var method = request.getMethod();
        if (allowed.contains(method) && !method.equals("OPTIONS")) {
            return;
        }
        var allow = String.join(", ", allowed);
        if (method.equals("OPTIONS")) {
            request.abortWith(Response.noContent().header(HttpHeaders.ALLOW, allow).build());
        } else {
            throw new Refused(Problem.of(Code.METHOD_NOT_ALLOWED).hint("This path takes " + allow + "."), Map.of(HttpHeaders.ALLOW, allow));
        }
    }
}
