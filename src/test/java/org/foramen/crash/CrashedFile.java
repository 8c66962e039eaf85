package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The files of the store, looked at by SQLite alone. */
final class CrashedFile {

    private static final List<String> NAMES = List.of("foramen.db", "foramen-keys.db");

    private final Path folder;

    private CrashedFile(Path folder) {
        this.folder = folder;
    }

    static CrashedFile in(Path data) {
        return new CrashedFile(data);
    }

    /** A copy of the files and their logs just as the crash left them, so that the service recovers them by itself. */
    static CrashedFile copied(Path data, Path to) throws IOException {
        for (var name : NAMES) {
            for (var part : List.of(name, name + "-wal")) {
                Files.copy(data.resolve(part), to.resolve(part), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return in(to);
    }

    boolean isSound() throws SQLException {
        for (var name : NAMES) {
            if (!"ok".equals(text(name, "PRAGMA integrity_check")) || text(name, "PRAGMA foreign_key_check") != null) {
                return false;
            }
        }
        return true;
    }

    int interviews() throws SQLException {
        return Integer.parseInt(text(NAMES.get(0), "SELECT count(*) FROM interview"));
    }

    private String text(String name, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name)); var statement = connection.createStatement();
             var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
