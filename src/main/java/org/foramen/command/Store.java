package org.foramen.command;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foramen.store.ClientStore;
import org.foramen.store.InterviewStore;
import org.foramen.store.StoreUnavailable;

/** The store for the time of one command. */
final class Store {

    private Store() {
    }

    static <T> T with(Supplier<InterviewStore> store, Function<ClientStore, T> work) {
        try (var opened = store.get()) {
            return work.apply(opened.clients());
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
