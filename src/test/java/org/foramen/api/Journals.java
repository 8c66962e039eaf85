package org.foramen.api;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.foramen.audit.Audit;
import org.foramen.metrics.Counters;

/** Journals of tests that look at none. */
final class Journals {

    static final Journal NONE = new Journal(Audit.NONE, counters(), System::nanoTime);

    private Journals() {
    }

    static Counters counters() {
        return new Counters(new SimpleMeterRegistry());
    }
}
