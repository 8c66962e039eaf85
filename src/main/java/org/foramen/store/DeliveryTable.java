package org.foramen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The messages that are still to be delivered, each with the time from which anybody may try. */
final class DeliveryTable {

    private static final String ID = "sealed_";

    private DeliveryTable() {
    }

    /** A message and what it is about, by their ids. */
    record Claimed(String id, String client, String interview, int tries) {
    }

    /** Nothing where the key it began with has no webhook. An interview is sealed once, so its id names the message. */
    static void insert(Session session, StoredInterview sealed, String client, Instant now) throws SQLException {
        session.update("""
                        INSERT INTO delivery (id, client, interview, created, due, tries)
                        SELECT ?, id, ?, ?, ?, 0 FROM client_key WHERE id = ? AND webhook IS NOT NULL AND revoked IS NULL""",
                ID + sealed.id(), sealed.id(), now.toEpochMilli(), now.toEpochMilli(), client);
    }

    static boolean isDue(Session session, Instant now) throws SQLException {
        return session.one("SELECT id FROM delivery WHERE due <= ? LIMIT 1", row -> row.getString("id"), now.toEpochMilli()).isPresent();
    }

    /** Those that were tried least come first: who does not answer must not keep others waiting. */
    static List<Claimed> claim(Session session, Instant now, Instant until, int most) throws SQLException {
        return session.all("""
                        UPDATE delivery SET due = ?, tries = tries + 1
                        WHERE due <= ? AND id IN (SELECT id FROM delivery WHERE due <= ? ORDER BY tries, due LIMIT ?%s)
                        RETURNING id, client, interview, tries""".formatted(session.dialect().forUpdate),
                row -> new Claimed(row.getString("id"), row.getString("client"), row.getString("interview"), row.getInt("tries")),
                until.toEpochMilli(), now.toEpochMilli(), now.toEpochMilli(), most);
    }

    static void postpone(Session session, String id, Instant due) throws SQLException {
        session.update("UPDATE delivery SET due = ? WHERE id = ?", due.toEpochMilli(), id);
    }

    static void delete(Session session, String id) throws SQLException {
        session.update("DELETE FROM delivery WHERE id = ?", id);
    }
}
