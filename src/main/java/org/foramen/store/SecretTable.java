package org.foramen.store;

import java.security.MessageDigest;
import java.sql.SQLException;

/** Remembers, by a hash, which secret the store began with. */
final class SecretTable {

    private SecretTable() {
    }

    /** @throws OtherSecret when it began with another one */
    static void check(Session session, Vault vault) throws SQLException {
        byte[] proof = vault.proof();
        // Services that start at the same time may all find nothing yet.
        session.update("INSERT INTO secret_check (proof) SELECT ? WHERE NOT EXISTS (SELECT proof FROM secret_check) ON CONFLICT DO NOTHING", (Object) proof);
        var first = session.one("SELECT proof FROM secret_check", row -> row.getBytes("proof"));
        if (first.filter(known -> MessageDigest.isEqual(known, proof)).isEmpty()) {
            throw new OtherSecret();
        }
    }
}
