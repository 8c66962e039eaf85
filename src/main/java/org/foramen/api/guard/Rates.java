package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.access.Count;
import org.foramen.access.Limit;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;

/** Counts a request, tells what is left (draft-ietf-httpapi-ratelimit-headers), and refuses it when nothing was. */
final class Rates implements Handler<RoutingContext> {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private final Function<RoutingContext, List<Count>> counting;

    Rates(Function<RoutingContext, List<Count>> counting) {
        this.counting = counting;
    }

    @Override
    public void handle(RoutingContext context) {
        var counts = counting.apply(context);
        tell(context, POLICY, counts, count -> "q=" + count.limit().most() + ";w=" + count.limit().window().toSeconds());
        tell(context, LEFT, counts, count -> "r=" + count.remaining() + ";t=" + seconds(count.reset()));
        counts.stream().filter(count -> !count.isAllowed()).findFirst()
                .ifPresentOrElse(count -> refuse(context, count), context::next);
    }

    /** Behind what was told before. */
    private static void tell(RoutingContext context, String header, List<Count> counts, Function<Count, String> what) {
        if (!counts.isEmpty()) {
            var headers = context.response().headers();
            headers.set(header, Stream.concat(Stream.ofNullable(headers.get(header)),
                    counts.stream().map(count -> "\"" + count.limit().name() + "\";" + what.apply(count))).collect(Collectors.joining(", ")));
        }
    }

    private static void refuse(RoutingContext context, Count count) {
        Limit limit = count.limit();
        context.response().putHeader("Retry-After", Long.toString(Math.max(1, seconds(count.again()))));
        Reply.send(context, Problem.of(Code.TOO_MANY_REQUESTS, "At most " + limit.most() + " " + limit.what() + " are taken in "
                + limit.window().toSeconds() + " seconds."));
    }

    /** Not a moment too early. */
    private static long seconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }
}
