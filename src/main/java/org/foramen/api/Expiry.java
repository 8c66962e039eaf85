package org.foramen.api;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
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
    private final Clock clock;
    private final Journal journal;
    /** What was left and is about to be swept; by id, since sweeping may fail, and then it is met again. */
    private Set<String> left = new HashSet<>();

    public Expiry(InterviewStore store, Packs packs, Steps steps, Clock clock, Journal journal) {
        this.store = store;
        this.packs = packs;
        this.steps = steps;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * To be called at least once a minute, before the store is swept; waits until all is durable. Fails when the store
     * is busy or away: then it has to be called again first.
     */
    public void seal() {
        var leaving = new HashSet<String>();
        var interviews = store.aboutToExpire("");
        while (!interviews.isEmpty()) {
            interviews.forEach(interview -> seal(interview, leaving));
            interviews = store.aboutToExpire(interviews.get(interviews.size() - 1).id());
        }
        left = leaving;
    }

    private void seal(StoredInterview interview, Set<String> leaving) {
        var locale = interview.origin().locale();
        try {
            var pack = packs.load(interview.origin().packHash());
            var result = packs.isRecalled(pack.pack().contentHash()) ? Optional.<byte[]>empty() : result(interview, pack, locale);
            result.ifPresent(bytes -> store.seal(interview, locale, bytes).toCompletableFuture().join());
            if (result.isPresent()) {
                journal.ended(pack, interview);
            } else if (!clock.instant().isBefore(interview.expires()) && leaving.add(interview.id()) && !left.contains(interview.id())) {
                journal.ended(pack, interview);
            }
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

    private Optional<byte[]> result(StoredInterview interview, ServedPack pack, String locale) {
        return pack.interview().next(interview.answers()).fold(
                ask -> Optional.empty(),
                finished -> Optional.of(steps.canonical(pack, pack.in(locale), interview.answers())));
    }
}
