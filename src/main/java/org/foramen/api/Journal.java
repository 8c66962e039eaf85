package org.foramen.api;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.foramen.api.problem.Code;
import org.foramen.audit.Audit;
import org.foramen.audit.Caller;
import org.foramen.audit.Event;
import org.foramen.audit.Rarely;
import org.foramen.metrics.Counters;
import org.foramen.metrics.Door;
import org.foramen.serving.ServedPack;
import org.foramen.store.StoredInterview;

/** What is told of the course of interviews: to the audit log who did what, to the counters how many. */
public final class Journal {

    private final Audit audit;
    private final Counters counters;
    private final Rarely refusedKeys;

    public Journal(Audit audit, Counters counters, LongSupplier nanoTime) {
        this.audit = audit;
        this.counters = counters;
        this.refusedKeys = new Rarely(nanoTime);
    }

    /** The trail of the request that is served now; to be taken before anything is waited for. */
    Audit.Trail trail() {
        return audit.trail();
    }

    void begun() {
        counters.begun();
    }

    /** Somebody tried a client key that is nobody's. All are counted, and each network is noted once a minute. */
    public void keyRefused(String address) {
        counters.refused(Code.CLIENT_KEY_UNKNOWN.text());
        if (refusedKeys.first(address)) {
            audit.trail(new Caller(Optional.empty(), Optional.of(address))).note(Event.KEY_REFUSED, Optional.empty(), Audit.REFUSED);
        }
    }

    /** A page of another site used a client key that is not meant for it. */
    public void originRefused() {
        counters.refused(Code.ORIGIN_NOT_ALLOWED.text());
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
