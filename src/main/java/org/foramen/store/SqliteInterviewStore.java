package org.foramen.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foramen.questionnaire.Answers;

/** Interviews in one SQLite file: one thread writes, in group commits; a few connections read. */
public final class SqliteInterviewStore implements InterviewStore {

    private final Set<Hash> keysInProgress = ConcurrentHashMap.newKeySet();
    private final Transactions transactions;
    private final GroupCommit writer;
    private final ReadPool readers;
    private final ClientStore clients;

    SqliteInterviewStore(Connector writing, Connector reading, Transactions transactions,
                         Supplier<Executor> replies) {
        this.transactions = transactions;
        writer = new GroupCommit(writing, SqliteFile::emptyLog, replies);
        readers = new ReadPool(reading);
        clients = new SessionClients(writer::submit, readers::read, transactions.clock());
    }

    /**
     * Opens the file, which is made when there is none.
     *
     * @param vault   opens it only if it did before
     * @param replies gives, in the thread that asks for a write, what completes its stage; {@code Runnable::run} leaves
     *                that to the thread on which all writes wait
     */
    public static InterviewStore open(Path file, Clock clock, Lifetimes lifetimes, Vault vault,
                                      Supplier<Executor> replies) {
        var sqlite = new SqliteFile(file);
        try (var session = new Session(sqlite.write(), Dialect.SQLITE)) {
            session.update("BEGIN IMMEDIATE");
            SecretTable.check(session, vault);
            PlainRows.encrypt(session, vault, clock.instant());
            session.update("COMMIT");
            SqliteFile.emptyLog(session);
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
        return new SqliteInterviewStore(sqlite::write, sqlite::read, new Transactions(clock, lifetimes, vault), replies);
    }

    @Override
    public CompletionStage<Created> create(NewInterview interview) {
        return writer.submit(session -> transactions.create(session, interview));
    }

    @Override
    public CompletionStage<Created> create(NewInterview interview, IdempotencyKey key) {
        if (!keysInProgress.add(key.scope())) {
            return CompletableFuture.failedFuture(new KeyRefused(KeyRefused.Reason.IN_PROGRESS));
        }
        return writer.submit(session -> transactions.create(session, interview, key))
                .whenComplete((created, failure) -> keysInProgress.remove(key.scope()));
    }

    @Override
    public Optional<StoredInterview> find(Credentials credentials) {
        return readers.read(session -> transactions.find(session, credentials));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> change(Credentials credentials, Expected expected,
                                                             Function<StoredInterview, Answers> change) {
        return writer.submit(session -> transactions.change(session, credentials, expected, change));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> seal(Credentials credentials, Expected expected, String locale,
                                                           Function<StoredInterview, byte[]> canonical) {
        return writer.submit(session -> transactions.seal(session, credentials, expected, locale, canonical));
    }

    @Override
    public List<StoredInterview> aboutToExpire(String behind) {
        return readers.read(session -> transactions.aboutToExpire(session, behind));
    }

    @Override
    public CompletionStage<Void> seal(StoredInterview interview, String locale, byte[] canonical) {
        return writer.submit(session -> {
            transactions.seal(session, interview, locale, canonical);
            return null;
        });
    }

    @Override
    public CompletionStage<Optional<HandedOver>> handOver(Credentials credentials, Hash code, String locale,
                                                          Function<StoredInterview, byte[]> canonical) {
        return writer.submit(session -> transactions.handOver(session, credentials, code, locale, canonical));
    }

    @Override
    public CompletionStage<Optional<StoredInterview>> redeem(Hash code) {
        return writer.submit(session -> transactions.redeem(session, code));
    }

    @Override
    public CompletionStage<Boolean> erase(Credentials credentials) {
        return writer.submit(session -> transactions.erase(session, credentials));
    }

    @Override
    public CompletionStage<Integer> sweep() {
        return writer.submit(transactions::sweep).thenCompose(erased -> erased < Transactions.SWEPT_AT_ONCE
                ? CompletableFuture.completedFuture(erased)
                : sweep().thenApply(more -> erased + more));
    }

    @Override
    public CompletionStage<Void> keepPack(String contentHash, Map<String, byte[]> files) {
        return writer.submit(session -> {
            transactions.keepPack(session, contentHash, files);
            return null;
        });
    }

    @Override
    public Optional<Map<String, byte[]>> pack(String contentHash) {
        return readers.read(session -> PackTable.files(session, contentHash));
    }

    @Override
    public ClientStore clients() {
        return clients;
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
