package org.foramen.access;

import java.time.Duration;

/**
 * How one request counted for a limit.
 *
 * @param again after which a request is allowed again; none where this one was
 * @param reset after which all are
 */
public record Count(Limit limit, long remaining, Duration again, Duration reset) {

    public boolean isAllowed() {
        return again.isZero();
    }
}
