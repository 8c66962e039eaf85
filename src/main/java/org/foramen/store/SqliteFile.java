package org.foramen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The one file of a SQLite store: how it is made, and how it is opened so that nothing acknowledged is ever lost. */
final class SqliteFile {

    private static final Migrations MIGRATIONS = new Migrations("/db/",
            List.of("V1__interview.sql", "V2__handover.sql", "V3__production.sql"));
    private static final Map<String, String> SETTINGS = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            "secure_delete", "ON",
            "foreign_keys", "ON",
            "temp_store", "MEMORY",
            "busy_timeout", "2000");

    private final String url;

    /** Makes the file, readable by its owner only, when there is none, and brings its tables up to date. */
    SqliteFile(Path file) {
        url = "jdbc:sqlite:" + file.toAbsolutePath();
        try {
            OwnerOnly.file(file);
            // DriverManager hands out only drivers that the class loader of its caller has loaded.
            Class.forName("org.sqlite.JDBC");
            try (var connection = write()) {
                MIGRATIONS.run(connection);
            }
        } catch (SQLException | IOException | ClassNotFoundException e) {
            throw new StoreUnavailable(e);
        }
    }

    Connection write() throws SQLException {
        var connection = open();
        try {
            refuseUnsafe(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection read() throws SQLException {
        var connection = open();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            return connection;
        }
    }

    private Connection open() throws SQLException {
        var settings = new Properties();
        settings.putAll(SETTINGS);
        return DriverManager.getConnection(url, settings);
    }

    /** Some file systems cannot do what durability needs; SQLite then quietly does less. */
    static void refuseUnsafe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
             var row = statement.executeQuery("""
                     SELECT journal_mode = 'wal' AND synchronous = 2 AND secure_delete = 1
                     FROM pragma_journal_mode, pragma_synchronous, pragma_secure_delete""")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new SQLException("the file cannot be opened with a write-ahead log and full synchronisation");
            }
        }
    }

    /** Moves everything from the log into the file and empties the log, so that no deleted row is left in it. */
    static Void emptyLog(Session session) throws SQLException {
        session.one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
        return null;
    }
}
