package org.foramen.store;

import java.sql.SQLException;

/** Something to do with the database, within a transaction that others begin and end. */
@FunctionalInterface
interface Work<T> {

    T run(Session session) throws SQLException;
}
