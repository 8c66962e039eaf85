package org.foramen.store;

import java.sql.SQLException;
import java.util.List;

/** Whether PostgreSQL keeps what it has acknowledged through a crash (PostgreSQL documentation, "Write Ahead Log"). */
final class PostgresSafety {

    private static final String UNSAFE = """
            SELECT name || ' = ' || setting FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name""";

    private PostgresSafety() {
    }

    /** The settings that are not safe; a {@code synchronous_commit} of any kind but {@code off} is. */
    static List<String> unsafe(Session session) throws SQLException {
        return session.all(UNSAFE, row -> row.getString(1));
    }
}
