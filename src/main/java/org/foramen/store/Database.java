package org.foramen.store;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** What keeps everything: a SQLite file or a PostgreSQL database. The stores of this package are views of it. */
public abstract class Database implements AutoCloseable {

    Database() {
    }

    /**
     * Does something in a transaction, and answers when that is durable. The stage fails with what the work throws, with
     * {@link StoreBusy} or with {@link StoreUnavailable}.
     */
    abstract <T> CompletionStage<T> write(Work<T> work);

    /** @throws StoreUnavailable when nothing can be read now */
    abstract <T> T read(Work<T> work);

    /** The settings of the database with which a power cut would lose what was acknowledged, such as {@code fsync=off}. */
    public abstract List<String> unsafeSettings();

    @Override
    public abstract void close();
}
