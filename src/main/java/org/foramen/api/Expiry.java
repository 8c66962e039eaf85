package org.foramen.api;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.foramen.serving.Packs;
import org.foramen.store.InterviewStore;
import org.foramen.store.StoreBusy;
import org.foramen.store.StoreUnavailable;
import org.foramen.store.StoredInterview;

/** Seals every finished interview before it expires, so that only those with a question open are lost. */
public final class Expiry {

    private static final System.Logger LOG = System.getLogger(Expiry.class.getName());

    private final InterviewStore store;
    private final Packs packs;
    private final Steps steps;

    public Expiry(InterviewStore store, Packs packs, Steps steps) {
        this.store = store;
        this.packs = packs;
        this.steps = steps;
    }

    /**
     * To be called at least once a minute, before the store is swept; waits until all is durable. Fails when the store
     * is busy or away: then it has to be called again first.
     */
    public void seal() {
        var interviews = store.aboutToExpire("");
        while (!interviews.isEmpty()) {
            interviews.forEach(this::seal);
            interviews = store.aboutToExpire(interviews.get(interviews.size() - 1).id());
        }
    }

    private void seal(StoredInterview interview) {
        var locale = interview.origin().locale();
        try {
            result(interview, locale).ifPresent(bytes -> store.seal(interview, locale, bytes).toCompletableFuture().join());
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            // What can never be sealed must not keep everything else from being erased in time.
            LOG.log(System.Logger.Level.ERROR, "an interview that expires could not be sealed: {0} at {1}",
                    e.getClass().getName(), Whence.of(e));
        }
    }

    private static boolean isPassing(RuntimeException failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof StoreBusy || cause instanceof StoreUnavailable;
    }

    private Optional<byte[]> result(StoredInterview interview, String locale) {
        var pack = packs.load(interview.origin().packHash());
        return pack.interview().next(interview.answers()).fold(
                ask -> Optional.empty(),
                finished -> Optional.of(steps.canonical(pack, pack.in(locale), interview.answers())));
    }
}
