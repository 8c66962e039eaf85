package org.foramen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A SQLite file: one thread writes, in group commits; a few connections read. */
public final class SqliteDatabase extends Database {

    private final Connector connector;
    private final GroupCommit writer;
    private final ReadPool readers;

    SqliteDatabase(Connector writing, Connector reading, Supplier<Executor> replies) {
        connector = writing;
        writer = new GroupCommit(writing, SqliteFile::emptyLog, replies);
        readers = new ReadPool(reading);
    }

    /**
     * Opens the file, which is made when there is none.
     *
     * @param replies gives, in the thread that asks for a write, what completes its stage; {@code Runnable::run} leaves
     *                that to the thread on which all writes wait
     * @throws OtherSecret when the file began with another vault
     */
    public static SqliteDatabase open(Path file, Clock clock, Vault vault, Supplier<Executor> replies) {
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
        return new SqliteDatabase(sqlite::write, sqlite::read, replies);
    }

    @Override
    <T> CompletionStage<T> write(Work<T> work) {
        return writer.submit(work);
    }

    @Override
    <T> T read(Work<T> work) {
        return readers.read(work);
    }

    /** None: it is not opened at all without them. */
    @Override
    public List<String> unsafeSettings() {
        return List.of();
    }

    /** What is copied apart, so that what is erased is erased from the copies too. */
    public enum Part {
        INTERVIEWS, KEYS
    }

    /**
     * Copies what is in it now to a file that is not there yet, while others go on writing.
     *
     * @param part the interviews without their keys, or the keys alone
     */
    public void copy(Part part, Path file) throws IOException {
        OwnerOnly.file(file);
        try (var connection = connector.connect();
             var statement = connection.prepareStatement("VACUUM " + (part == Part.KEYS ? "keys" : "main") + " INTO ?")) {
            statement.setString(1, file.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
