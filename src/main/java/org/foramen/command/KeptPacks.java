package org.foramen.command;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.foramen.command.KeptPack.Shelf;
import org.foramen.store.Database;
import org.foramen.store.DatabaseVersionStore;
import org.foramen.store.StoreUnavailable;

/** The packs that a service keeps, for commands that only read them. */
public final class KeptPacks {

    private final Supplier<Database> database;
    private final Clock clock;

    /** @param database opened only when a pack is asked for; may throw {@link CannotBeDone} */
    public KeptPacks(Supplier<Database> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The files of one, by path.
     *
     * @param hash its content hash or the beginning of that, with or without {@code sha256:}
     * @throws CannotBeDone when there is none
     */
    public Map<String, byte[]> files(String hash) {
        try {
            return new Opened<>(database, opened -> new Shelf(new DatabaseVersionStore(opened, clock), clock))
                    .with(shelf -> shelf.versions().files(shelf.hash(hash)).orElseThrow());
        } catch (StoreUnavailable e) {
            throw new CannotBeDone(Opened.problem(e));
        }
    }
}
