package org.foramen.store;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** A few connections for reading; each work sees what was committed before it began. */
final class ReadPool implements AutoCloseable {

    private static final int SIZE = 4;

    private final Semaphore free = new Semaphore(SIZE, true);
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
    private final Connector connector;

    ReadPool(Connector connector) {
        this.connector = connector;
    }

    <T> T read(Work<T> work) {
        free.acquireUninterruptibly();
        try {
            var waiting = idle.poll();
            return read(work, waiting != null ? waiting : new Session(connector.connect(), Dialect.SQLITE));
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        } finally {
            free.release();
        }
    }

    private <T> T read(Work<T> work, Session session) throws SQLException {
        boolean sound = false;
        try {
            T result = work.run(session);
            sound = true;
            return result;
        } finally {
            if (sound) {
                idle.push(session);
            } else {
                session.close();
            }
        }
    }

    /** To be called when nothing is being read any more. */
    @Override
    public void close() {
        idle.forEach(Session::close);
        idle.clear();
    }
}
