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
import org.foramen.api.Journal;
import org.foramen.api.Routes;
import org.foramen.metrics.Latencies;

/** The guards that a request passes before a resource sees it, in their order. */
@Singleton
public final class Guards {

    private static final int FIRST = 10_000;

    private final List<Handler<RoutingContext>> inOrder;

    Guards(Gates gates, AccessMode mode, Clients clients, Routes routes, Latencies latencies, Journal journal) {
        var always = List.of(new Timing(routes, latencies), new RequestIds(), new ReplyHeaders(), new Unguarded(gates));
        var keyed = mode == AccessMode.OPEN ? List.<Handler<RoutingContext>>of() : List.of(new Keys(clients, journal::keyRefused));
        inOrder = Stream.of(always, keyed, List.of(new MediaGuard())).<Handler<RoutingContext>>flatMap(List::stream).toList();
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
