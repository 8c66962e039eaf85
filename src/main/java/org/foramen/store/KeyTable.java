package org.foramen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The idempotency keys that were used lately, each with its interview, or without one when that is erased. */
final class KeyTable {

    /** What a key was used for. */
    record Use(Optional<String> interview, Hash request) {
    }

    private KeyTable() {
    }

    static Optional<Use> find(Session session, Hash scope, Instant since) throws SQLException {
        return session.one("SELECT interview, request FROM idempotency_key WHERE scope = ? AND created > ?",
                row -> new Use(Optional.ofNullable(row.getString("interview")), new Hash(row.getBytes("request"))),
                scope.bytes(), since.toEpochMilli());
    }

    /** An older use of the same key is forgotten. */
    static void put(Session session, IdempotencyKey key, String interview, Instant now) throws SQLException {
        session.update("""
                        INSERT INTO idempotency_key (scope, request, interview, created) VALUES (?, ?, ?, ?)
                        ON CONFLICT (scope) DO UPDATE
                        SET request = excluded.request, interview = excluded.interview, created = excluded.created""",
                key.scope().bytes(), key.request().bytes(), interview, now.toEpochMilli());
    }

    static void deleteUntil(Session session, Instant then) throws SQLException {
        session.update("DELETE FROM idempotency_key WHERE created <= ?", then.toEpochMilli());
    }
}
