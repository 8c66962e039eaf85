package org.foramen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The codes that can still be used, at most one for an interview. */
final class HandoverTable {

    private HandoverTable() {
    }

    /** In place of any other code of the interview. */
    static void put(Session session, String interview, Hash code, Instant expires) throws SQLException {
        session.update("DELETE FROM handover WHERE interview = ? OR code = ?", interview, code.bytes());
        session.update("INSERT INTO handover (interview, code, expires) VALUES (?, ?, ?)",
                interview, code.bytes(), expires.toEpochMilli());
    }

    /** The interview of a code, which is used up by this. */
    static Optional<String> take(Session session, Hash code, Instant now) throws SQLException {
        return session.one("DELETE FROM handover WHERE code = ? AND expires > ? RETURNING interview",
                row -> row.getString("interview"), code.bytes(), now.toEpochMilli());
    }

    static void deleteExpired(Session session, Instant now) throws SQLException {
        session.update("DELETE FROM handover WHERE expires <= ?", now.toEpochMilli());
    }
}
