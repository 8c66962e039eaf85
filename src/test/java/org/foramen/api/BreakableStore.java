package org.foramen.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foramen.questionnaire.Answers;
import org.foramen.store.Created;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.HandedOver;
import org.foramen.store.Hash;
import org.foramen.store.IdempotencyKey;
import org.foramen.store.InterviewStore;
import org.foramen.store.Lifetimes;
import org.foramen.store.NewInterview;
import org.foramen.store.Database;
import org.foramen.store.DatabaseInterviewStore;
import org.foramen.store.Vault;
import org.foramen.store.StoreUnavailable;
import org.foramen.store.StoredInterview;

/** The store of the service under test, which a test can take away, or break. */
@Alternative
@Priority(1)
@Singleton
public class BreakableStore implements InterviewStore {

    private final InterviewStore store;
    private volatile Supplier<RuntimeException> failure;

    BreakableStore(Database database, Clock clock, Vault vault) {
        store = new DatabaseInterviewStore(database, clock, Lifetimes.DEFAULT, vault);
    }

    /** What is done while the store is away. */
    public <T> T away(Supplier<T> work) {
        return failing(() -> new StoreUnavailable("taken away by a test"), work);
    }

    /** What is done while it fails as nobody expects. */
    public <T> T failing(Supplier<RuntimeException> with, Supplier<T> work) {
        failure = with;
        try {
            return work.get();
        } finally {
            failure = null;
        }
    }

    private <T> CompletionStage<T> stage(Supplier<CompletionStage<T>> work) {
        var now = failure;
        return now == null ? work.get() : CompletableFuture.failedFuture(now.get());
    }

    private <T> T now(Supplier<T> work) {
        var now = failure;
        if (now != null) {
            throw now.get();
        }
        return work.get();
    }

    @Override
    public CompletionStage<Created> create(NewInterview interview) {
        return stage(() -> store.create(interview));
    }

    @Override
    public CompletionStage<Created> create(NewInterview interview, IdempotencyKey key) {
        return stage(() -> store.create(interview, key));
    }

    @Override
    public Optional<StoredInterview> find(Credentials credentials) {
        return now(() -> store.find(credentials));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> change(Credentials credentials, Expected expected,
                                                             Function<StoredInterview, Answers> change) {
        return stage(() -> store.change(credentials, expected, change));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> seal(Credentials credentials, Expected expected, String locale,
                                                           Function<StoredInterview, byte[]> canonical) {
        return stage(() -> store.seal(credentials, expected, locale, canonical));
    }

    @Override
    public List<StoredInterview> aboutToExpire(String behind) {
        return now(() -> store.aboutToExpire(behind));
    }

    @Override
    public CompletionStage<Void> seal(StoredInterview interview, String locale, byte[] canonical) {
        return stage(() -> store.seal(interview, locale, canonical));
    }

    @Override
    public CompletionStage<Optional<HandedOver>> handOver(Credentials credentials, Hash code, String locale,
                                                          Function<StoredInterview, byte[]> canonical) {
        return stage(() -> store.handOver(credentials, code, locale, canonical));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> redeem(Hash code) {
        return stage(() -> store.redeem(code));
    }

    @Override
    public CompletionStage<Boolean> erase(Credentials credentials) {
        return stage(() -> store.erase(credentials));
    }

    @Override
    public CompletionStage<Integer> sweep() {
        return stage(store::sweep);
    }

    @Override
    public CompletionStage<Void> keepPack(String contentHash, Map<String, byte[]> files) {
        return stage(() -> store.keepPack(contentHash, files));
    }

    @Override
    public Optional<Map<String, byte[]>> pack(String contentHash) {
        return now(() -> store.pack(contentHash));
    }

    @Override
    public void close() {
        store.close();
    }
}
