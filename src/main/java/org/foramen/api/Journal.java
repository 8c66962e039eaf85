package org.foramen.api;

import org.foramen.audit.Audit;
import org.foramen.metrics.Counters;
import org.foramen.metrics.Door;
import org.foramen.serving.ServedPack;
import org.foramen.store.StoredInterview;

/** What is told of the course of interviews: to the audit log who did what, to the counters how many. */
public final class Journal {

    private final Audit audit;
    private final Counters counters;

    public Journal(Audit audit, Counters counters) {
        this.audit = audit;
        this.counters = counters;
    }

    /** The trail of the request that is served now; to be taken before anything is waited for. */
    Audit.Trail trail() {
        return audit.trail();
    }

    void begun() {
        counters.begun();
    }

    /** An interview is sealed, or gone: counts its result, or the question at which it was left, unless it has been counted. */
    void ended(ServedPack pack, StoredInterview before) {
        if (before.isSealed()) {
            return;
        }
        pack.interview().next(before.answers()).fold(
                ask -> {
                    counters.unfinished(ask.items().get(0).linkId());
                    return before;
                },
                finished -> {
                    counters.result(Door.INTERVIEW, finished.recommendation().outcome());
                    return before;
                });
    }
}
