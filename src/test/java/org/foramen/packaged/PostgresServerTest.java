package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the tests that need a PostgreSQL rely on. */
class PostgresServerTest {

    @Test void a_database_begins_empty_and_apart_from_the_others() throws SQLException {
        var server = PostgresServer.shared();
        var one = server.database();
        run(one, "CREATE TABLE interview (id text)");
        assertThatThrownBy(() -> run(server.database(), "SELECT * FROM interview")).hasMessageContaining("does not exist");
    }

    @Test void what_was_committed_outlasts_a_kill_and_a_stop() throws SQLException {
        try (var server = PostgresServer.start()) {
            var database = server.database();
            run(database, "CREATE TABLE kept (number int)");
            server.kill();
            assertThatThrownBy(() -> run(database, "SELECT 1")).isInstanceOf(SQLException.class);
            server.again();
            assertThat(server.log()).contains("was interrupted");
            run(database, "INSERT INTO kept VALUES (1)");
            server.stop();
            server.again();
            run(database, "INSERT INTO kept SELECT number FROM kept");
        }
    }

    @Test void it_keeps_the_settings_that_are_safe() throws SQLException {
        for (var name : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            assertThat(setting(PostgresServer.shared(), name)).as(name).isEqualTo("on");
        }
        try (var unsafe = PostgresServer.start("synchronous_commit=off")) {
            assertThat(setting(unsafe, "synchronous_commit")).isEqualTo("off");
        }
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(server.database(), PostgresServer.USER, PostgresServer.PASSWORD);
             var statement = connection.createStatement(); var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
             var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
