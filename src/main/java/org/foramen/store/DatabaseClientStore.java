package org.foramen.store;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Clients in a database. */
public final class DatabaseClientStore implements ClientStore {

    private final Database database;
    private final Clock clock;

    public DatabaseClientStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> add(Client client, Hash key) {
        return database.write(session -> {
            ClientTable.insert(session, client, key, clock.instant());
            return null;
        });
    }

    @Override
    public List<KeptClient> all() {
        return database.read(ClientTable::all);
    }

    @Override
    public CompletionStage<Boolean> revoke(String id) {
        return database.write(session -> ClientTable.revoke(session, id, clock.instant()));
    }
}
