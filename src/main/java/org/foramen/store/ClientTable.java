package org.foramen.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The clients, each with the hash of its key. */
final class ClientTable {

    private static final String BETWEEN = " ";

    private ClientTable() {
    }

    static void insert(Session session, Client client, Hash key, Instant now) throws SQLException {
        session.update("""
                        INSERT INTO client_key (id, kind, name, secret, origins, per_minute, per_day, webhook, created)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                client.id(), client.kind().name().toLowerCase(Locale.ROOT), client.name(), key.bytes(),
                String.join(BETWEEN, new TreeSet<>(client.origins())), client.perMinute(), client.perDay(),
                client.webhook().map(URI::toString).orElse(null), now.toEpochMilli());
    }

    static List<KeptClient> all(Session session) throws SQLException {
        return session.all("""
                SELECT id, kind, name, secret, origins, per_minute, per_day, webhook, created, revoked
                FROM client_key ORDER BY created, id""", ClientTable::client);
    }

    /** Where to tell this client of its interviews; nowhere once its key is revoked. */
    static Optional<URI> webhook(Session session, String id) throws SQLException {
        return session.one("SELECT webhook FROM client_key WHERE id = ? AND revoked IS NULL", row -> row.getString("webhook"), id)
                .map(URI::create);
    }

    private static KeptClient client(ResultSet row) throws SQLException {
        var origins = row.getString("origins");
        var client = new Client(row.getString("id"), Client.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"), origins.isEmpty() ? Set.of() : Set.of(origins.split(BETWEEN)),
                row.getInt("per_minute"), row.getInt("per_day"), Optional.ofNullable(row.getString("webhook")).map(URI::create));
        long revoked = row.getLong("revoked");
        return new KeptClient(client, new Hash(row.getBytes("secret")), Instant.ofEpochMilli(row.getLong("created")),
                revoked == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revoked)));
    }

    /** One that was revoked before stays as it is. Says whether there is such a client. */
    static boolean revoke(Session session, String id, Instant now) throws SQLException {
        return session.update("UPDATE client_key SET revoked = coalesce(revoked, ?) WHERE id = ?", now.toEpochMilli(), id) > 0;
    }
}
