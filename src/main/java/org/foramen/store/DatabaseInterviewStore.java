package org.foramen.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.foramen.questionnaire.Answers;

/** Interviews in a database. */
public final class DatabaseInterviewStore implements InterviewStore {

    private final Set<Hash> keysInProgress = ConcurrentHashMap.newKeySet();
    private final Database database;
    private final Transactions transactions;

    /** @param vault the one the database was opened with */
    public DatabaseInterviewStore(Database database, Clock clock, Lifetimes lifetimes, Vault vault) {
        this(database, new Transactions(clock, lifetimes, vault));
    }

    DatabaseInterviewStore(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Created> create(NewInterview interview) {
        return database.write(session -> transactions.create(session, interview));
    }

    @Override
    public CompletionStage<Created> create(NewInterview interview, IdempotencyKey key) {
        if (!keysInProgress.add(key.scope())) {
            return CompletableFuture.failedFuture(new KeyRefused(KeyRefused.Reason.IN_PROGRESS));
        }
        return database.write(session -> transactions.create(session, interview, key))
                .whenComplete((created, failure) -> keysInProgress.remove(key.scope()));
    }

    @Override
    public Optional<StoredInterview> find(Credentials credentials) {
        return database.read(session -> transactions.find(session, credentials));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> change(Credentials credentials, Expected expected,
                                                             Function<StoredInterview, Answers> change) {
        return database.write(session -> transactions.change(session, credentials, expected, change));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> seal(Credentials credentials, Expected expected, String locale,
                                                           Function<StoredInterview, byte[]> canonical) {
        return database.write(session -> transactions.seal(session, credentials, expected, locale, canonical));
    }

    @Override
    public List<StoredInterview> aboutToExpire(String behind) {
        return database.read(session -> transactions.aboutToExpire(session, behind));
    }

    @Override
    public CompletionStage<Void> seal(StoredInterview interview, String locale, byte[] canonical) {
        return database.write(session -> {
            transactions.seal(session, interview, locale, canonical);
            return null;
        });
    }

    @Override
    public CompletionStage<Optional<HandedOver>> handOver(Credentials credentials, Hash code, String locale,
                                                          Function<StoredInterview, byte[]> canonical) {
        return database.write(session -> transactions.handOver(session, credentials, code, locale, canonical));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> redeem(Hash code) {
        return database.write(session -> transactions.redeem(session, code));
    }

    @Override
    public CompletionStage<Boolean> erase(Credentials credentials) {
        return database.write(session -> transactions.erase(session, credentials));
    }

    @Override
    public CompletionStage<Integer> sweep() {
        return database.write(transactions::sweep).thenCompose(erased -> erased < Transactions.SWEPT_AT_ONCE
                ? CompletableFuture.completedFuture(erased)
                : sweep().thenApply(more -> erased + more));
    }

    @Override
    public CompletionStage<Void> keepPack(String contentHash, Map<String, byte[]> files) {
        return database.write(session -> {
            transactions.keepPack(session, contentHash, files);
            return null;
        });
    }

    @Override
    public Optional<Map<String, byte[]>> pack(String contentHash) {
        return database.read(session -> PackTable.files(session, contentHash));
    }

    @Override
    public void close() {
        database.close();
    }
}
