package org.foramen.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL keeps what it has acknowledged through a crash (PostgreSQL documentation, "Write Ahead Log"). */
public final class PostgresSafety {

    private static final String UNSAFE = """
            SELECT name || '=' || setting FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name""";

    private PostgresSafety() {
    }

    /** The settings that are not safe; a {@code synchronous_commit} of any kind but {@code off} is. */
    public static List<String> unsafe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(UNSAFE)) {
            var unsafe = new ArrayList<String>();
            while (rows.next()) {
                unsafe.add(rows.getString(1));
            }
            return unsafe;
        }
    }
}
