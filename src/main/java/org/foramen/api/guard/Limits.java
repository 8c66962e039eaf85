package org.foramen.api.guard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How large a request may be, how slowly it may arrive, and how many there may be. */
@ConfigMapping(prefix = "foramen.limits")
public interface Limits {

    /** The request line, without its line break. */
    MemorySize requestLine();

    /** The request line and all header fields. */
    MemorySize head();

    /** A body. */
    MemorySize body();

    /** A body, by path and for all below it, where it is another than {@link #body()}. */
    Map<String, MemorySize> bodyOf();

    /** What has arrived of all unfinished requests together. */
    MemorySize arriving();

    /** From the first byte of a request to the end of its head. */
    Duration headTime();

    /** From the end of the head to the end of the body. */
    Duration bodyTime();

    /** From one reply, or the opening of the connection, to the next request. */
    Duration idleTime();

    /** Requests in work, over all connections. */
    int atOnce();

    /** Requests of one address in a minute, where keys are needed. */
    int perAddress();

    /** Interviews that one address begins in a minute, where keys are needed. */
    int begunPerAddress();

    /** The largest body that this path takes, or else one of those above it. */
    default int bodyAt(String path) {
        for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (bodyOf().containsKey(at)) {
                return (int) bodyOf().get(at).asLongValue();
            }
        }
        return (int) body().asLongValue();
    }
}
