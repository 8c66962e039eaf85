package org.foramen.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Choices of versions in a database. */
public final class DatabaseVersionStore implements VersionStore {

    private final Database database;
    private final Clock clock;

    public DatabaseVersionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Versions current() {
        return database.read(VersionTable::all);
    }

    @Override
    public List<String> kept() {
        return database.read(PackTable::all);
    }

    @Override
    public Optional<Map<String, byte[]>> files(String contentHash) {
        return database.read(session -> PackTable.files(session, contentHash));
    }

    @Override
    public CompletionStage<Void> keep(String contentHash, Map<String, byte[]> files) {
        return database.write(session -> {
            PackTable.keep(session, contentHash, files);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> activate(String packId, String contentHash) {
        return database.write(session -> {
            VersionTable.activate(session, packId, contentHash, clock.instant());
            return null;
        });
    }

    @Override
    public CompletionStage<Optional<String>> rollBack(String packId) {
        return database.write(session -> VersionTable.rollBack(session, packId));
    }

    @Override
    public CompletionStage<Void> recall(String contentHash) {
        return database.write(session -> {
            VersionTable.recall(session, contentHash, clock.instant());
            return null;
        });
    }
}
