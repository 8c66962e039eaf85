package org.foramen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The wrapped key of each interview, kept apart from the interviews and out of their backups.
 *
 * <p>An erased interview leaves a tombstone: a row without a key, by which nothing comes back, neither with a clock that
 * is set back nor with a backup.
 */
final class DataKeyTable {

    /** In the schema {@code keys}, which for SQLite is a second file. */
    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS keys.data_key (
                subject bytea  NOT NULL PRIMARY KEY,
                wrapped bytea,
                changed bigint NOT NULL
            )""";

    private DataKeyTable() {
    }

    static void insert(Session session, byte[] subject, byte[] wrapped, Instant now) throws SQLException {
        session.update("INSERT INTO keys.data_key (subject, wrapped, changed) VALUES (?, ?, ?)",
                subject, wrapped, now.toEpochMilli());
    }

    static Optional<byte[]> find(Session session, byte[] subject) throws SQLException {
        return session.one("SELECT wrapped FROM keys.data_key WHERE subject = ?", row -> row.getBytes("wrapped"), (Object) subject);
    }

    static void destroy(Session session, byte[] subject, Instant now) throws SQLException {
        session.update("UPDATE keys.data_key SET wrapped = NULL, changed = ? WHERE subject = ?", now.toEpochMilli(), subject);
    }

    static void deleteUntil(Session session, Instant until) throws SQLException {
        session.update("DELETE FROM keys.data_key WHERE changed <= ?", until.toEpochMilli());
    }
}
