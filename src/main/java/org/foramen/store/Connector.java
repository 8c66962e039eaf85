package org.foramen.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection of one kind. */
@FunctionalInterface
interface Connector {

    Connection connect() throws SQLException;
}
