package org.foramen.api.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;

/** Tells the pages of this service from those of other sites, by the Origin that browsers send. */
public final class OwnOrigin {

    private final Optional<String> configured;

    /** @param publicUrl where people reach the service, if that is not where the requests say */
    public OwnOrigin(Optional<URI> publicUrl) {
        configured = publicUrl.map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }

    /** The origin of a request that a page of another site has sent. */
    Optional<String> foreign(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> !origin.equals(asked(context)) && !configured.equals(Optional.of(origin)));
    }

    private static String asked(RoutingContext context) {
        var request = context.request();
        return request.scheme() + "://" + request.authority();
    }
}
