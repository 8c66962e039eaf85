package org.foramen.api.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Tells the replies of the service, which all have an id of their request, from those that a proxy in front of it makes. */
final class ThroughProxy implements UnaryOperator<RawReply> {

    /** The proxy itself has refused, so the service has seen nothing. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(int status) {
            super("refused by the proxy with " + status);
        }
    }

    /** What nginx does not know of codings and versions, it says with these; that a service is not well, with others. */
    private static final List<Integer> REFUSALS_OF_5XX = List.of(501, 505);

    private final AtomicInteger ofTheService = new AtomicInteger();
    private final Queue<RawReply> failures = new ConcurrentLinkedQueue<>();

    /** Without its name and the time, which nginx gives to every reply. */
    @Override
    public RawReply apply(RawReply reply) {
        if (reply.header("X-Request-Id").isPresent()) {
            ofTheService.incrementAndGet();
            if (reply.status() >= 500) {
                failures.add(reply);
            }
        } else if (reply.status() / 100 == 4 || REFUSALS_OF_5XX.contains(reply.status())) {
            throw new Refused(reply.status());
        }
        var headers = new LinkedHashMap<>(reply.headers());
        if (reply.header("Server").filter(name -> name.startsWith("nginx")).isPresent()) {
            headers.remove("server");
            headers.remove("date");
        }
        return new RawReply(reply.status(), headers, reply.body(), reply.took());
    }

    /** What the service said of itself that it never should. */
    List<RawReply> failures() {
        return List.copyOf(failures);
    }

    /** How many replies of the service were read. */
    int ofTheService() {
        return ofTheService.get();
    }
}
