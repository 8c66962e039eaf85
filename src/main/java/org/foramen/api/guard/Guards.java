package org.foramen.api.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** The guards that a request passes before a resource sees it, in their order. */
@Singleton
public final class Guards {

    private static final int FIRST = 10_000;

    private final List<Handler<RoutingContext>> inOrder;

    Guards(Gates gates) {
        inOrder = List.of(new RequestIds(), new ReplyHeaders(), new Unguarded(gates), new MediaGuard());
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
