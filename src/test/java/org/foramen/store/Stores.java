package org.foramen.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Stores as tests open them. */
public final class Stores {

    private Stores() {
    }

    public static InterviewStore sqlite(Path file, Clock clock, Vault vault, Supplier<Executor> replies) {
        return new DatabaseInterviewStore(SqliteDatabase.open(file, clock, vault, replies), clock, Lifetimes.DEFAULT, vault);
    }
}
