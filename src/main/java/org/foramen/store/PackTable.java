package org.foramen.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every pack that was ever used, file by file, under its content hash. */
final class PackTable {

    private PackTable() {
    }

    static boolean has(Session session, String contentHash) throws SQLException {
        return session.one("SELECT content_hash FROM pack WHERE content_hash = ?", row -> row.getString(1), contentHash)
                .isPresent();
    }

    static List<String> all(Session session) throws SQLException {
        return session.all("SELECT content_hash FROM pack ORDER BY content_hash", row -> row.getString("content_hash"));
    }

    /** What is kept already stays as it is, also when another process keeps it at the same time. */
    static void keep(Session session, String contentHash, Map<String, byte[]> files) throws SQLException {
        if (session.update("INSERT INTO pack (content_hash) VALUES (?) ON CONFLICT DO NOTHING", contentHash) == 0) {
            return;
        }
        for (var file : files.entrySet()) {
            session.update("INSERT INTO pack_file (content_hash, path, content) VALUES (?, ?, ?)",
                    contentHash, file.getKey(), file.getValue());
        }
    }

    static Optional<Map<String, byte[]>> files(Session session, String contentHash) throws SQLException {
        var files = new LinkedHashMap<String, byte[]>();
        session.all("SELECT path, content FROM pack_file WHERE content_hash = ? ORDER BY path",
                row -> files.put(row.getString("path"), row.getBytes("content")), contentHash);
        return files.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableMap(files));
    }
}
