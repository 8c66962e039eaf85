package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foramen.access.ClientKey;
import org.foramen.access.Clients;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.store.Client;
import org.foramen.view.OperationOutcome;

/** Finds whose key a request came with; one that is nobody's is refused wherever it is sent. */
final class Keys implements Handler<RoutingContext> {

    static final String HEADER = "X-Client-Key";
    private static final Pattern BEARER = Pattern.compile("bearer +([!-~]+)", Pattern.CASE_INSENSITIVE);
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
        var header = Optional.ofNullable(context.request().getHeader(HEADER)).or(() -> bearer(context));
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

    /** FHIR clients know no header but this one; the token of a kept response stands there too, and no client's key begins alike. */
    private static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(given -> OperationOutcome.isSpokenAt(Spelled.path(context)))
                .map(BEARER::matcher).filter(Matcher::matches).map(given -> given.group(1)).filter(key -> ClientKey.parse(key).isPresent());
    }

    private static boolean isFramedPage(RoutingContext context) {
        return Spelled.path(context).equals(FRAMED_PAGE);
    }
}
