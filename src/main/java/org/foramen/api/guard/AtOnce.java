package org.foramen.api.guard;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;

/** Takes so many requests at once, and tells the others at once to come again, which costs next to nothing. */
final class AtOnce implements Handler<RoutingContext> {

    private final AtomicInteger inWork = new AtomicInteger();
    private final int most;

    AtOnce(int most) {
        this.most = most;
    }

    @Override
    public void handle(RoutingContext context) {
        boolean taken = inWork.incrementAndGet() <= most;
        context.addEndHandler(ended -> inWork.decrementAndGet());
        if (taken) {
            context.next();
        } else {
            Reply.send(context, Problem.of(Code.BUSY));
        }
    }
}
