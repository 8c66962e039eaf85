package org.foramen.crash;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.foramen.packaged.PostgresServer;

/** A PostgreSQL of its own, which is killed together with the service every other time. */
record CrashedPostgres(PostgresServer server, String url) implements CrashedStore {

    static CrashedPostgres start() {
        var server = PostgresServer.start();
        return new CrashedPostgres(server, server.database());
    }

    @Override
    public String[] settings() {
        return new String[] {"foramen.store.url=" + url, "foramen.store.user=" + PostgresServer.USER,
                "foramen.store.password=" + PostgresServer.PASSWORD};
    }

    @Override
    public boolean isSoundAsLeft(Path data) {
        return true;
    }

    /** That it recovers is seen when it takes connections again. */
    @Override
    public boolean isSound(Path data) throws SQLException {
        return interviews(data) >= 0;
    }

    @Override
    public int interviews(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD);
             var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT count(*) FROM interview")) {
            return rows.next() ? rows.getInt(1) : -1;
        }
    }

    @Override
    public void crash() {
        server.kill();
        server.again();
    }
}
