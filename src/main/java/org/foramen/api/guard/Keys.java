package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.foramen.access.Clients;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.store.Client;

/** Finds whose key a request came with; one that is nobody's is refused wherever it is sent. */
final class Keys implements Handler<RoutingContext> {

    static final String HEADER = "X-Client-Key";
    /** The page for a frame is asked for by a browser alone, which sends no headers of ours. */
    private static final String FRAMED_PAGE = "/embed";
    private static final String PARAMETER = "key";

    private final Clients clients;
    private final Consumer<String> refused;

    /** @param refused is told the address from which a key came that is nobody's */
    Keys(Clients clients, Consumer<String> refused) {
        this.clients = clients;
        this.refused = refused;
    }

    @Override
    public void handle(RoutingContext context) {
        var header = Optional.ofNullable(context.request().getHeader(HEADER));
        var parameter = Optional.of(context).filter(Keys::isFramedPage).map(framed -> framed.request().getParam(PARAMETER));
        if (header.isEmpty() && parameter.isEmpty()) {
            context.next();
            return;
        }
        var client = header.map(clients::withKey).orElseGet(() -> parameter.flatMap(clients::withKey).filter(Client::isPartner));
        if (client.isPresent()) {
            KnownClient.put(context, client.get());
            context.next();
        } else {
            refused.accept(context.request().remoteAddress().hostAddress());
            // Mistyped, made up or revoked: nobody is told which.
            Reply.sendConstant(context, Problem.of(Code.CLIENT_KEY_UNKNOWN));
        }
    }

    private static boolean isFramedPage(RoutingContext context) {
        return Spelled.path(context).equals(FRAMED_PAGE);
    }
}
