package org.foramen.crash;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.foramen.packaged.PackagedService;

/** Kills the service after so many acknowledgements, on the very thread that takes the last one. */
final class Trigger {

    private final AtomicInteger left;
    private final int delayNanos;
    private final PackagedService service;
    private final CountDownLatch dead = new CountDownLatch(1);
    private volatile boolean pulled;

    /** @param delayNanos how long it lives on after the last one */
    Trigger(int acknowledgements, int delayNanos, PackagedService service) {
        left = new AtomicInteger(acknowledgements);
        this.delayNanos = delayNanos;
        this.service = service;
    }

    void acknowledged() {
        if (left.decrementAndGet() == 0) {
            LockSupport.parkNanos(delayNanos);
            pull();
        }
    }

    private void pull() {
        pulled = true;
        service.kill();
        dead.countDown();
    }

    /** Whether it is no wonder that the service is gone. */
    boolean pulled() {
        return pulled;
    }

    /** Returns when the service is dead, at the latest after so many seconds. */
    void await(int seconds) throws InterruptedException {
        if (!dead.await(seconds, TimeUnit.SECONDS)) {
            pull();
        }
    }
}
