package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;

/**
 * Refuses a body that is not what it must be by its headers. No form and no script of another site can send one of the
 * types taken here without asking first.
 */
final class MediaGuard implements Handler<RoutingContext> {

    private static final String JSON = "application/json";
    private static final Map<String, String> OTHERS = Map.of("/v1/evaluations/batch", "application/x-ndjson");
    private static final Pattern TYPE =
            Pattern.compile("([^;\\s]+)\\s*(?:;\\s*charset\\s*=\\s*(\"?)utf-8\\2\\s*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var expected = OTHERS.getOrDefault(request.path(), JSON);
        if (isRight(request, expected)) {
            context.next();
        } else {
            Reply.send(context, Problem.of(Code.UNSUPPORTED_MEDIA_TYPE)
                    .hint("Send the body as it is, with Content-Type: " + expected));
        }
    }

    private static boolean isRight(HttpServerRequest request, String expected) {
        var headers = request.headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return !hasBody(headers)
                || (encoding == null || encoding.equalsIgnoreCase("identity")) && type != null && isType(type, expected);
    }

    private static boolean hasBody(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.matches("0+");
    }

    private static boolean isType(String given, String expected) {
        var type = TYPE.matcher(given);
        return type.matches() && type.group(1).equalsIgnoreCase(expected);
    }
}
