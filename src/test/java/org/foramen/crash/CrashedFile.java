package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The file of the store, looked at by SQLite alone. */
final class CrashedFile {

    private static final String NAME = "foramen.db";

    private final String url;

    private CrashedFile(Path file) {
        url = "jdbc:sqlite:" + file;
    }

    static CrashedFile in(Path data) {
        return new CrashedFile(data.resolve(NAME));
    }

    /** A copy of the file and its log just as the crash left them, so that the service recovers them by itself. */
    static CrashedFile copied(Path data, Path to) throws IOException {
        for (var name : new String[] {NAME, NAME + "-wal"}) {
            Files.copy(data.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return in(to);
    }

    boolean isSound() throws SQLException {
        return "ok".equals(text("PRAGMA integrity_check")) && text("PRAGMA foreign_key_check") == null;
    }

    int interviews() throws SQLException {
        return Integer.parseInt(text("SELECT count(*) FROM interview"));
    }

    private String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement();
             var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
