package org.foramen.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;

/** Where the two databases differ. */
enum Dialect {

    /** One thread writes, and so has everything to itself. */
    SQLITE("") {
        @Override
        boolean claim(Session session, Hash what) {
            return true;
        }
    },

    /** Many write, of many processes. */
    POSTGRESQL(" FOR UPDATE") {
        @Override
        boolean claim(Session session, Hash what) throws SQLException {
            long lock = ByteBuffer.wrap(what.bytes()).getLong();
            return session.one("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), lock).orElse(false);
        }
    };

    /** Ends a SELECT of rows that are about to be changed. */
    final String forUpdate;

    Dialect(String forUpdate) {
        this.forUpdate = forUpdate;
    }

    /** Has something to oneself until the transaction ends; false when another has. */
    abstract boolean claim(Session session, Hash what) throws SQLException;
}
