package org.foramen.api.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.foramen.access.AccessToken;
import org.foramen.access.Count;
import org.foramen.access.RateLimits;
import org.foramen.store.Hash;

/** For which limits a request counts. */
final class Counted {

    private static final String INTERVIEWS = "/v1/interviews";
    /** Where an interview begins, or is kept as a whole. */
    private static final Set<String> BEGINNING = Set.of(INTERVIEWS, "/fhir/QuestionnaireResponse");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** An empty part, v1, interviews, an id, and something below it; erasing the whole can never be too much. */
    private static final int PARTS_OF_A_CHANGE = 5;

    private Counted() {
    }

    static Function<RoutingContext, List<Count>> byAddress(RateLimits rates) {
        return context -> {
            var address = Optional.ofNullable(context.request().remoteAddress()).map(SocketAddress::hostAddress).orElse("");
            boolean begins = context.request().method().equals(HttpMethod.POST) && BEGINNING.contains(Spelled.path(context));
            return rates.ofAddress(address, begins);
        };
    }

    static Function<RoutingContext, List<Count>> byKeyAndToken(RateLimits rates) {
        return context -> {
            var counts = new ArrayList<Count>();
            KnownClient.of(context).map(rates::ofClient).ifPresent(counts::addAll);
            if (counts.stream().allMatch(Count::isAllowed)) {
                writing(context).map(rates::ofWrite).ifPresent(counts::addAll);
            }
            return counts;
        };
    }

    /** With which token an interview is to be changed. */
    private static Optional<Hash> writing(RoutingContext context) {
        var path = Spelled.path(context);
        boolean changes = !READING.contains(context.request().method()) && path.startsWith(INTERVIEWS + "/")
                && path.split("/").length >= PARTS_OF_A_CHANGE;
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION)).filter(given -> changes)
                .map(given -> given.substring(given.lastIndexOf(' ') + 1)).flatMap(AccessToken::parse)
                .map(token -> token.credentials("").token());
    }
}
