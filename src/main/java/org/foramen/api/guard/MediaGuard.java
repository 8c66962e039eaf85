package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.view.OperationOutcome;

/**
 * Refuses a body that is not what it must be by its headers. No form and no script of another site can send one of the
 * types taken here without asking first, but where a code, which it does not know, opens a result.
 */
final class MediaGuard implements Handler<RoutingContext> {

    private static final String JSON = "application/json";
    private static final String FHIR = "application/fhir+json";
    /** What FHIR clients, older ones and those of CDS Hooks, call the same. */
    private static final List<String> FHIR_TOO = List.of(FHIR, "application/json+fhir", JSON);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> OTHERS = Map.of("/v1/evaluations/batch", "application/x-ndjson");
    private static final Pattern TYPE =
            Pattern.compile("([^;\\s]+)\\s*(?:;\\s*charset=(\"?)utf-8\\2)?", Pattern.CASE_INSENSITIVE);

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var expected = expected(request.path());
        if (!hasBody(request.headers())) {
            context.next();
        } else if (isRight(request.headers(), expected)) {
            // Whichever way it was spelled.
            request.headers().set(HttpHeaders.CONTENT_TYPE, expected).remove(HttpHeaders.CONTENT_ENCODING);
            context.next();
        } else {
            Reply.send(context, Problem.of(Code.UNSUPPORTED_MEDIA_TYPE)
                    .hint("Send the body as it is, with Content-Type: " + expected + "."));
        }
    }

    /** Forms only where they open a result, for which no token is needed. */
    private static String expected(String path) {
        return path.equals("/r") || path.startsWith("/r/") ? FORM : OperationOutcome.isSpokenAt(path) ? FHIR : OTHERS.getOrDefault(path, JSON);
    }

    private static boolean isRight(MultiMap headers, String expected) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return (encoding == null || encoding.equalsIgnoreCase("identity")) && type != null && isType(type, expected);
    }

    private static boolean hasBody(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.matches("0+");
    }

    private static boolean isType(String given, String expected) {
        var type = TYPE.matcher(given);
        return type.matches() && (expected.equals(FHIR) ? FHIR_TOO : List.of(expected)).stream().anyMatch(type.group(1)::equalsIgnoreCase);
    }
}
