package org.foramen.store;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A PostgreSQL database, which any number of processes share.
 *
 * <p>Whatever the state of the database, everything is answered within two seconds: nothing waits longer than
 * {@link #LONGEST_WAIT_MILLIS} for its turn, nor longer than {@link PostgresConnections} allows for an answer.
 */
public final class PostgresDatabase extends Database {

    static final int LONGEST_QUEUE = 256;
    private static final long LONGEST_WAIT_MILLIS = 600;

    private final AgroalDataSource connections;
    private final List<String> unsafe;
    private final ThreadPoolExecutor writers;
    private final Supplier<Executor> replies;
    private final LongSupplier nanoTime;

    private PostgresDatabase(AgroalDataSource connections, List<String> unsafe, int writers, Supplier<Executor> replies, LongSupplier nanoTime) {
        this.connections = connections;
        this.unsafe = unsafe;
        this.writers = new ThreadPoolExecutor(writers, writers, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE), task -> {
            var thread = new Thread(task, "store-writer");
            thread.setDaemon(true);
            return thread;
        });
        this.replies = replies;
        this.nanoTime = nanoTime;
    }

    /**
     * Opens the database, and brings its tables up to date.
     *
     * @param replies gives, in the thread that asks for a write, what completes its stage
     * @throws StoreUnavailable when it cannot be reached
     * @throws OtherSecret      when it began with another vault
     */
    public static PostgresDatabase open(PostgresAddress address, Vault vault, Supplier<Executor> replies, LongSupplier nanoTime) {
        var opening = new PostgresConnections(address);
        try (var connection = opening.patient(); var session = new Session(connection, Dialect.POSTGRESQL)) {
            opening.migrate();
            SecretTable.check(session, vault);
            return new PostgresDatabase(opening.pool(), PostgresSafety.unsafe(connection), address.writers(), replies, nanoTime);
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    @Override
    <T> CompletionStage<T> write(Work<T> work) {
        var reply = new CompletableFuture<T>();
        var executor = replies.get();
        long latest = nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        try {
            writers.execute(() -> {
                var outcome = outcome(work, latest, reply);
                try {
                    executor.execute(outcome);
                } catch (RejectedExecutionException e) {
                    outcome.run();
                }
            });
        } catch (RejectedExecutionException e) {
            reply.completeExceptionally(writers.isShutdown() ? new StoreUnavailable("the store is closed") : new StoreBusy());
        }
        return reply;
    }

    private <T> Runnable outcome(Work<T> work, long latest, CompletableFuture<T> reply) {
        if (nanoTime.getAsLong() - latest > 0) {
            return () -> reply.completeExceptionally(new StoreBusy());
        }
        try {
            T done = transact(work);
            return () -> reply.complete(done);
        } catch (SQLException e) {
            return () -> reply.completeExceptionally(new StoreUnavailable(e));
        } catch (RuntimeException | Error refused) {
            return () -> reply.completeExceptionally(refused);
        }
    }

    private <T> T transact(Work<T> work) throws SQLException {
        var connection = connections.getConnection();
        try (var session = new Session(connection, Dialect.POSTGRESQL)) {
            connection.setAutoCommit(false);
            try {
                T done = work.run(session);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection);
                throw e;
            }
        }
    }

    /** A connection that cannot even do that is broken, and the pool throws it away. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // What went wrong first says more.
        }
    }

    /** Each statement sees what was committed before it. */
    @Override
    <T> T read(Work<T> work) {
        try (var session = new Session(connections.getConnection(), Dialect.POSTGRESQL)) {
            return work.run(session);
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    @Override
    public List<String> unsafeSettings() {
        return unsafe;
    }

    @Override
    public void close() {
        writers.shutdown();
        try {
            // What is being written has its connection for a second at most.
            writers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.close();
    }
}
