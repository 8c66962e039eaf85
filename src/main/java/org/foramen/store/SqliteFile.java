package org.foramen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The file of a SQLite store and the one of its keys: how they are made, and opened so that nothing acknowledged is lost. */
final class SqliteFile {

    private static final Migrations MIGRATIONS = new Migrations("/db/",
            List.of("V1__interview.sql", "V2__handover.sql", "V3__production.sql"));
    private static final List<String> FILES = List.of("main", "keys");
    private static final Map<String, String> SETTINGS = Map.of(
            "foreign_keys", "ON",
            "temp_store", "MEMORY",
            "busy_timeout", "2000");

    private final String url;
    private final Path keys;

    /** Makes the files, readable by their owner only, when there are none, and brings their tables up to date. */
    SqliteFile(Path file) {
        url = "jdbc:sqlite:" + file.toAbsolutePath();
        keys = keysOf(file.toAbsolutePath());
        try {
            OwnerOnly.file(file);
            OwnerOnly.file(keys);
            // DriverManager hands out only drivers that the class loader of its caller has loaded.
            Class.forName("org.sqlite.JDBC");
            try (var connection = write()) {
                MIGRATIONS.run(connection, "BEGIN IMMEDIATE");
            }
        } catch (SQLException | IOException | ClassNotFoundException e) {
            throw new StoreUnavailable(e);
        }
    }

    /** Beside {@code foramen.db}, {@code foramen-keys.db}. */
    static Path keysOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.[^.]*)?$", "-keys$1"));
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
        var connection = DriverManager.getConnection(url, settings);
        try (var attach = connection.prepareStatement("ATTACH DATABASE ? AS keys"); var statement = connection.createStatement()) {
            attach.setString(1, keys.toString());
            attach.execute();
            for (var file : FILES) {
                statement.execute("PRAGMA " + file + ".journal_mode = WAL");
                statement.execute("PRAGMA " + file + ".synchronous = FULL");
                statement.execute("PRAGMA " + file + ".secure_delete = ON");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Some file systems cannot do what durability needs; SQLite then quietly does less. */
    static void refuseUnsafe(Connection connection) throws SQLException {
        for (var file : FILES) {
            try (var statement = connection.createStatement()) {
                if (!"wal 2 1".equals(setting(statement, file, "journal_mode") + " " + setting(statement, file, "synchronous")
                        + " " + setting(statement, file, "secure_delete"))) {
                    throw new SQLException("the file cannot be opened with a write-ahead log and full synchronisation");
                }
            }
        }
    }

    private static String setting(Statement statement, String file, String name) throws SQLException {
        try (var row = statement.executeQuery("PRAGMA " + file + "." + name)) {
            return row.getString(1);
        }
    }

    /** Moves everything from the log into the file and empties the log, so that no deleted row is left in it. */
    static Void emptyLog(Session session) throws SQLException {
        session.one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
        return null;
    }
}
