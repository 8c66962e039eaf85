package org.foramen.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * One thread for all writes: whatever waits when it is free shares one transaction, and so one fsync.
 *
 * <p>Each request has a savepoint of its own, and no one is answered, not even with a refusal, before COMMIT. When the
 * transaction fails, every request in it does.
 */
final class GroupCommit implements AutoCloseable {

    static final int LONGEST_QUEUE = 256;

    private final BlockingQueue<Request<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Connector connector;
    private final Work<?> afterErasing;
    private final Supplier<Executor> replies;
    private final Thread writer;
    private volatile boolean closed;
    private boolean running = true;
    private Session session;

    /**
     * @param afterErasing runs outside a transaction after one in which something was erased, before the replies
     * @param replies      gives, where something is submitted, what completes the stage of it
     */
    GroupCommit(Connector connector, Work<?> afterErasing, Supplier<Executor> replies) {
        this.connector = connector;
        this.afterErasing = afterErasing;
        this.replies = replies;
        writer = new Thread(this::write, "store-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** The stage fails with what the work throws, with {@link StoreBusy} or with {@link StoreUnavailable}. */
    <T> CompletionStage<T> submit(Work<T> work) {
        var request = new Request<>(work, replies.get());
        if (!queue.offer(request)) {
            return CompletableFuture.failedFuture(new StoreBusy());
        }
        if (closed && queue.remove(request)) {
            return CompletableFuture.failedFuture(isClosed());
        }
        return request.reply;
    }

    private void write() {
        var batch = new ArrayList<Request<?>>(LONGEST_QUEUE);
        while (running) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(batch);
            commit(batch);
            batch.clear();
        }
        disconnect();
        queue.drainTo(batch);
        batch.forEach(request -> request.fail(isClosed()));
        batch.forEach(Request::answer);
    }

    private void commit(List<Request<?>> batch) {
        try {
            if (session == null) {
                session = new Session(connector.connect(), Dialect.SQLITE);
            }
            session.update("BEGIN IMMEDIATE");
            for (var request : batch) {
                request.run(session);
            }
            session.update("COMMIT");
        } catch (SQLException | RuntimeException | Error e) {
            disconnect();
            batch.forEach(request -> request.fail(new StoreUnavailable(e)));
        }
        cleanUp();
        batch.forEach(Request::answer);
    }

    /** What is committed stays acknowledged, even if this fails; a later erasure or sweep then does it. */
    private void cleanUp() {
        if (session != null && session.mustLeaveNoTrace()) {
            try {
                afterErasing.run(session);
            } catch (SQLException | RuntimeException e) {
                disconnect();
            }
        }
    }

    /** Whatever is not committed is rolled back; the next transaction begins on a new connection. */
    private void disconnect() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private static StoreUnavailable isClosed() {
        return new StoreUnavailable("the store is closed");
    }

    /** Does what was submitted before, then nothing more. */
    @Override
    public void close() {
        closed = true;
        try {
            queue.put(new Request<>(last -> running = false, Runnable::run));
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work, and the reply to it. */
    private static final class Request<T> {

        private final Work<T> work;
        private final CompletableFuture<T> reply = new CompletableFuture<>();
        private final Executor replies;
        private Runnable outcome;

        Request(Work<T> work, Executor replies) {
            this.work = work;
            this.replies = replies;
        }

        void run(Session session) throws SQLException {
            session.update("SAVEPOINT request");
            try {
                T done = work.run(session);
                outcome = () -> reply.complete(done);
            } catch (RuntimeException | Error refused) {
                session.update("ROLLBACK TO request");
                fail(refused);
            }
            session.update("RELEASE request");
        }

        void fail(Throwable why) {
            outcome = () -> reply.completeExceptionally(why);
        }

        void answer() {
            try {
                replies.execute(outcome);
            } catch (RejectedExecutionException e) {
                outcome.run();
            }
        }
    }
}
