package org.foramen.store;

import java.sql.SQLException;
import java.time.Instant;

/** Encrypts what an earlier program has left readable in a file. */
final class PlainRows {

    private static final String ID = "SELECT id FROM interview WHERE substr(answers, 1, 1) = CAST('{' AS BLOB)";

    private PlainRows() {
    }

    static void encrypt(Session session, Vault vault, Instant now) throws SQLException {
        for (var id : session.all(ID, row -> row.getString("id"))) {
            var key = vault.newKey();
            DataKeyTable.insert(session, vault.subject(id), vault.wrap(key, id), now);
            encrypt(session, id, "answers", key, Place.ANSWERS);
            encrypt(session, id, "sealed_result", key, Place.RESULT);
        }
    }

    private static void encrypt(Session session, String id, String column, DataKey key, Place place) throws SQLException {
        var plain = session.one("SELECT " + column + " FROM interview WHERE id = ?", row -> row.getBytes(1), id);
        if (plain.isPresent()) {
            session.update("UPDATE interview SET " + column + " = ? WHERE id = ?", key.encrypt(plain.get(), place.of(id)), id);
        }
    }
}
