package org.foramen.crash;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foramen.access.KeyFile;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.store.Created;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.Hash;
import org.foramen.store.InterviewStore;
import org.foramen.store.NewInterview;
import org.foramen.store.Origin;
import org.foramen.store.Stores;
import org.foramen.store.Vault;

/** An interview whose answers at every revision are known from its number, so that a store can be asked for them later. */
record Writing(int number) {

    private static final Origin ORIGIN = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.empty());

    /** The revision of an interview that is erased, above all others. */
    static final int ERASED = Integer.MAX_VALUE;

    /** The store of a data folder, as the service would open it. */
    static InterviewStore open(Path data) {
        return Stores.sqlite(data.resolve("foramen.db"), Clock.systemUTC(), vault(data), () -> Runnable::run);
    }

    /** With the secret of the service, if one has been there. */
    private static Vault vault(Path data) {
        var file = data.resolve("foramen.key");
        var random = new SecureRandom();
        return new Vault(Files.exists(file) ? KeyFile.secret(file, random) : new byte[32], random);
    }

    static void prepare(InterviewStore store) {
        join(store.keepPack("sha256:1", Map.of("pack.yaml", new byte[] {1})));
    }

    Credentials credentials() {
        return new Credentials("interview-" + number, new Hash(ByteBuffer.allocate(32).putLong(number).array()));
    }

    /** Of a few bytes or some kilobytes. */
    Answers answers(int revision) {
        if (revision == 0) {
            return Answers.NONE;
        }
        var random = new Random(31L * number + revision);
        int options = random.nextInt(8) == 0 ? random.nextInt(400) : random.nextInt(8);
        var ticked = IntStream.range(0, options).mapToObj(i -> "option-" + random.nextInt(1000)).collect(Collectors.toSet());
        return Answers.NONE.with("revision", Answer.of(revision)).with("ticked", Answer.of(ticked));
    }

    void begin(InterviewStore store) {
        join(store.create(new NewInterview(credentials(), ORIGIN, Answers.NONE)));
    }

    CompletionStage<Created> beginAnswered(InterviewStore store) {
        return store.create(new NewInterview(credentials(), ORIGIN, answers(1)));
    }

    void change(InterviewStore store, int revision) {
        join(store.change(credentials(), Expected.ANY, interview -> answers(revision)));
    }

    void erase(InterviewStore store) {
        join(store.erase(credentials()));
    }

    /** Whether what the store has of it is whole, and no older than this revision. */
    boolean isKept(InterviewStore store, int revision) {
        return store.find(credentials())
                .map(found -> revision <= found.revision() && revision != ERASED && found.answers().equals(answers((int) found.revision())))
                // The erasure comes last, and may have been done without being acknowledged.
                .orElse(revision == ERASED || isErased() && revision == lastRevision());
    }

    int lastRevision() {
        return number % 13;
    }

    /** Whether its writer erases it in the end. */
    boolean isErased() {
        return number % 4 == 0;
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
