package org.foramen.command;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foramen.store.Database;
import org.foramen.store.StoreUnavailable;

/** A store for the time of one command. */
final class Opened<S> {

    private final Supplier<Database> database;
    private final Function<Database, S> store;

    Opened(Supplier<Database> database, Function<Database, S> store) {
        this.database = database;
        this.store = store;
    }

    <T> T with(Function<S, T> work) {
        try (var opened = database.get()) {
            return work.apply(store.apply(opened));
        }
    }

    static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /** The innermost cause says what the database said. */
    static String problem(Throwable failure) {
        var found = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var cause = found;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return (found instanceof StoreUnavailable ? "the store cannot be used" : "this failed") + ": "
                + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}
