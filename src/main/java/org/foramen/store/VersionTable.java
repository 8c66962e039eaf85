package org.foramen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choices of operators among the packs that are kept. */
final class VersionTable {

    private VersionTable() {
    }

    static Versions all(Session session) throws SQLException {
        Map<String, List<String>> activated = new LinkedHashMap<>();
        session.all("SELECT pack_id, content_hash FROM pack_activation ORDER BY position DESC", row -> activated
                .computeIfAbsent(row.getString("pack_id"), id -> new ArrayList<>()).add(row.getString("content_hash")));
        return new Versions(activated, new LinkedHashSet<>(
                session.all("SELECT content_hash FROM pack_recall", row -> row.getString("content_hash"))));
    }

    static void activate(Session session, String packId, String contentHash, Instant now) throws SQLException {
        session.update("""
                        INSERT INTO pack_activation (position, pack_id, content_hash, activated)
                        SELECT coalesce(max(position), 0) + 1, ?, ?, ? FROM pack_activation""",
                packId, contentHash, now.toEpochMilli());
    }

    static Optional<String> rollBack(Session session, String packId) throws SQLException {
        return session.one("""
                        DELETE FROM pack_activation
                        WHERE position = (SELECT max(position) FROM pack_activation WHERE pack_id = ?) RETURNING content_hash""",
                row -> row.getString("content_hash"), packId);
    }

    static void recall(Session session, String contentHash, Instant now) throws SQLException {
        session.update("INSERT INTO pack_recall (content_hash, recalled) VALUES (?, ?) ON CONFLICT DO NOTHING",
                contentHash, now.toEpochMilli());
    }
}
