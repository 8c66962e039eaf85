package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;

/** Small things the tests of the store are made of. */
final class Samples {

    static final Origin SPINE = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.empty());

    static final Vault VAULT = new Vault(new byte[32], new SecureRandom());

    private static final AtomicLong COUNT = new AtomicLong();

    private Samples() {
    }

    /** With {@link #SPINE} kept, and replies given on the writing thread. */
    static InterviewStore open(Path file, Clock clock) {
        var store = Stores.sqlite(file, clock, VAULT, () -> Runnable::run);
        keepPack(store);
        return store;
    }

    /** Does not wait for the disk, where that is not what is tested. */
    static InterviewStore hasty(Path path, Clock clock) {
        var file = new SqliteFile(path);
        Connector hasty = () -> {
            var connection = file.write();
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            }
            return connection;
        };
        var opened = new DatabaseInterviewStore(new SqliteDatabase(hasty, file::read, () -> Runnable::run), clock, Lifetimes.DEFAULT, VAULT);
        keepPack(opened);
        return opened;
    }

    static void keepPack(InterviewStore store) {
        join(store.keepPack(SPINE.packHash(), Map.of("pack.yaml", bytes("id: spine"))));
    }

    /** No two are alike. */
    static Credentials credentials() {
        long number = COUNT.incrementAndGet();
        return new Credentials("interview-" + number, hash(number));
    }

    static Hash hash(long number) {
        return new Hash(ByteBuffer.allocate(32).putLong(number).array());
    }

    static IdempotencyKey key(long number) {
        return new IdempotencyKey(hash(number), hash(0));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static NewInterview begun(Credentials credentials) {
        return new NewInterview(credentials, SPINE, Answers.NONE);
    }

    static Credentials create(InterviewStore store) {
        var credentials = credentials();
        join(store.create(begun(credentials)));
        return credentials;
    }

    static CompletionStage<Optional<StoredInterview>> answer(InterviewStore store, Credentials credentials,
                                                             String linkId, String option) {
        return store.change(credentials, Expected.ANY, i -> i.answers().with(linkId, Answer.of(option)));
    }

    static CompletionStage<Optional<StoredInterview>> seal(InterviewStore store, Credentials credentials) {
        return store.seal(credentials, Expected.ANY, "en", interview -> bytes("{}"));
    }

    static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** What the stage fails with. */
    static Throwable failure(CompletionStage<?> stage) {
        var failure = catchThrowable(() -> join(stage));
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
