package org.foramen.store;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The clients in whatever database a store of interviews has. */
final class SessionClients implements ClientStore {

    /** How the store writes. */
    interface Writing {
        <T> CompletionStage<T> submit(Work<T> work);
    }

    /** How the store reads. */
    interface Reading {
        <T> T read(Work<T> work);
    }

    private final Writing writing;
    private final Reading reading;
    private final Clock clock;

    SessionClients(Writing writing, Reading reading, Clock clock) {
        this.writing = writing;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> add(Client client, Hash key) {
        return writing.submit(session -> {
            ClientTable.insert(session, client, key, clock.instant());
            return null;
        });
    }

    @Override
    public List<KeptClient> all() {
        return reading.read(ClientTable::all);
    }

    @Override
    public CompletionStage<Boolean> revoke(String id) {
        return writing.submit(session -> ClientTable.revoke(session, id, clock.instant()));
    }
}
