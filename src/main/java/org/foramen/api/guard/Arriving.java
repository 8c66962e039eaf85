package org.foramen.api.guard;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes are kept of requests that have not arrived in full, over all connections. */
final class Arriving {

    private final AtomicLong bytes = new AtomicLong();
    private final long most;

    Arriving(long most) {
        this.most = most;
    }

    void change(int by) {
        bytes.addAndGet(by);
    }

    boolean isTooMuch() {
        return bytes.get() > most;
    }
}
