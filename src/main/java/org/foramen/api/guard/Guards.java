package org.foramen.api.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.foramen.access.AccessMode;
import org.foramen.access.Clients;
import org.foramen.access.RateLimits;
import org.foramen.api.Journal;
import org.foramen.api.Routes;
import org.foramen.metrics.Latencies;

/** The guards that a request passes before a resource sees it, in their order. */
@Singleton
public final class Guards {

    private static final int FIRST = 10_000;

    private final List<Handler<RoutingContext>> inOrder;

    Guards(Gates gates, Limits limits, AccessMode mode, Clients clients, RateLimits rates, OwnOrigin own,
           Routes routes, Latencies latencies, Journal journal) {
        var always = List.of(new Timing(routes, latencies), new RequestIds(), new ReplyHeaders(own), new AtOnce(limits.atOnce()),
                new Unguarded(gates));
        inOrder = Stream.of(always, mode == AccessMode.KEYS ? keyed(clients, rates, own, journal) : List.<Handler<RoutingContext>>of(),
                List.of(new MediaGuard())).<Handler<RoutingContext>>flatMap(List::stream).toList();
    }

    /** An address counts before anything is looked up for it, and a client only when its page may speak for it. */
    private static List<Handler<RoutingContext>> keyed(Clients clients, RateLimits rates, OwnOrigin own, Journal journal) {
        return List.of(new Sharing(clients, own), new Rates(Counted.byAddress(rates)), new Keys(clients, journal::keyRefused), new PagesOfClients(own, journal::originRefused),
                new Rates(Counted.byKeyAndToken(rates)));
    }

    void register(@Observes Filters filters) {
        for (int i = 0; i < inOrder.size(); i++) {
            filters.register(inOrder.get(i), FIRST - i);
        }
    }

    void register(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(new LastResort());
    }
}
