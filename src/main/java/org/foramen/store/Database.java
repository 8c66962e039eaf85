package org.foramen.store;

import java.io.IOException;
import java.nio.file.Path;
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

    /** The settings of the database with which a power cut would lose what was acknowledged, such as {@code fsync = off}. */
    public abstract List<String> unsafeSettings();

    /**
     * Copies what is in it now to a file that is not there yet, while others go on writing.
     *
     * @param part the interviews without their keys, or the keys alone
     * @throws UnsupportedOperationException when it has tools of its own for that
     */
    public abstract void copy(Part part, Path file) throws IOException;

    /** What is copied apart, so that what is erased is erased from the copies too. */
    public enum Part {
        INTERVIEWS, KEYS
    }

    @Override
    public abstract void close();
}
