package org.foramen.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.foramen.packaged.PostgresServer;

/** The two kinds of database, on which the same tests run. */
enum Kind {

    SQLITE {
        @Override
        Home home(Path folder) {
            var file = folder.resolve("foramen.db");
            return (clock, replies) -> SqliteDatabase.open(file, clock, Samples.VAULT, replies);
        }

        @Override
        InterviewStore hasty(Path folder, Clock clock) {
            return Samples.hasty(folder.resolve("foramen.db"), clock);
        }
    },

    /** Skipped where there is none. */
    POSTGRESQL {
        @Override
        Home home(Path folder) {
            return home(PostgresServer.shared().database());
        }

        private Home home(String url) {
            var address = new PostgresAddress(url, PostgresServer.USER, PostgresServer.PASSWORD, 8);
            return (clock, replies) -> PostgresDatabase.open(address, Samples.VAULT, replies, System::nanoTime);
        }

        @Override
        InterviewStore hasty(Path folder, Clock clock) {
            return home(PostgresServer.shared().database() + "?options=-c%20synchronous_commit=off").open(clock);
        }
    };

    /** Somewhere nothing is kept yet. */
    abstract Home home(Path folder);

    /** One that does not wait for the disk, where that is not what is tested. */
    abstract InterviewStore hasty(Path folder, Clock clock);

    /** Where a database is, to be opened again and again. */
    interface Home {

        Database database(Clock clock, Supplier<Executor> replies);

        /** With the pack of {@link Samples} kept, and replies given on the thread that writes. */
        default InterviewStore open(Clock clock) {
            var store = new DatabaseInterviewStore(database(clock, () -> Runnable::run), clock, Lifetimes.DEFAULT, Samples.VAULT);
            Samples.keepPack(store);
            return store;
        }
    }
}
