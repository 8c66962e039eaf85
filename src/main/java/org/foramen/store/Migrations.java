package org.foramen.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings the tables up to date with numbered scripts, each run once, in one transaction.
 *
 * <p>Not Flyway, because that alone takes a second of processor time at every start.
 */
final class Migrations {

    private final String folder;
    private final List<String> scripts;

    /** The first of the scripts in this folder of the class path makes version 1, the second version 2, and so on. */
    Migrations(String folder, List<String> scripts) {
        this.folder = folder;
        this.scripts = scripts;
    }

    /** @param begin begins a transaction that no other process can have at the same time */
    void run(Connection connection, String begin) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(begin);
            statement.execute(DataKeyTable.CREATE);
            statement.execute("CREATE TABLE IF NOT EXISTS migration (version integer NOT NULL PRIMARY KEY)");
            int version = version(statement);
            if (version > scripts.size()) {
                throw new IllegalStateException("the store has tables of version " + version
                        + ", made by a newer program; this one knows version " + scripts.size());
            }
            for (String script : scripts.subList(version, scripts.size())) {
                statement.executeUpdate(read(script));
                statement.executeUpdate("INSERT INTO migration (version) VALUES (" + ++version + ")");
            }
            statement.execute("COMMIT");
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT max(version) FROM migration")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private String read(String script) throws IOException {
        try (var resource = Migrations.class.getResourceAsStream(folder + script)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
