package org.foramen.api.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;

/** Where people reach this service; so the pages of other sites are told by the Origin that browsers send. */
public final class OwnOrigin {

    private static final String TLS = "https";

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

    /** Whether the browser, whatever stands between, has an address that begins with https. */
    boolean isReachedByTls(RoutingContext context) {
        return TLS.equals(context.request().scheme()) || configured.filter(origin -> origin.startsWith(TLS + ":")).isPresent();
    }

    private static String asked(RoutingContext context) {
        var request = context.request();
        return request.scheme() + "://" + request.authority();
    }
}
