package org.foramen.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.InterviewNotFound;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Languages;
import org.foramen.api.request.Revision;
import org.foramen.audit.Audit;
import org.foramen.audit.Event;
import org.foramen.print.Recall;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.Hash;
import org.foramen.store.InterviewStore;
import org.foramen.store.Seal;
import org.foramen.store.StaleRevision;
import org.foramen.store.StoredInterview;
import org.foramen.view.SpokenPack;

/** The door to interviews that are kept: every way in goes through the token. */
public final class Interviews {

    private final InterviewStore store;
    private final Packs packs;
    private final Steps steps;
    private final Executor loading;
    private final Journal journal;

    /** @param loading where an older pack is loaded, which takes a while */
    public Interviews(InterviewStore store, Packs packs, Steps steps, Executor loading, Journal journal) {
        this.store = store;
        this.packs = packs;
        this.steps = steps;
        this.loading = loading;
        this.journal = journal;
    }

    Opened open(Credentials credentials, Languages languages) {
        var stored = store.find(credentials).orElseThrow(InterviewNotFound::new);
        return opened(stored, packs.load(stored.origin().packHash()), languages);
    }

    /** With a pack that was recalled nothing goes on; what was sealed with it before is given, and marked. */
    private Opened opened(StoredInterview stored, ServedPack pack, Languages languages) {
        var own = stored.seal().map(Seal::locale).orElse(stored.origin().locale());
        var spoken = pack.in(languages, own);
        var recall = recall(pack, spoken);
        if (recall.isPresent() && !stored.isSealed()) {
            throw new Refused(Problem.of(Code.PACK_RECALLED));
        }
        return new Opened(stored, pack, spoken, recall);
    }

    private Optional<Recall> recall(ServedPack pack, SpokenPack spoken) {
        return packs.isRecalled(pack.pack().contentHash())
                ? Optional.of(Recall.of(packs.standard().in(spoken.locale()).texts())) : Optional.empty();
    }

    /** Says whether there was one. */
    CompletionStage<Boolean> erase(Credentials credentials) {
        var trail = journal.trail();
        var before = store.find(credentials);
        return store.erase(credentials).thenApply(erased -> {
            if (erased) {
                trail.note(Event.INTERVIEW_ERASED, credentials.id());
                // For a figure no older pack is loaded.
                before.ifPresent(one -> packs.atHand(one.origin().packHash()).ifPresent(pack -> journal.ended(pack, one)));
            }
            return erased;
        });
    }

    /** Replaces the answers by what {@code change} makes of the interview. */
    CompletionStage<Opened> change(Credentials credentials, Expected expected, Languages languages,
                                   Function<Opened, Answers> change) {
        return attempt(credentials, expected, languages, change)
                .handle((done, failure) -> failure == null ? CompletableFuture.completedFuture(done)
                        : again(cause(failure), credentials, expected, languages, change))
                .thenCompose(Function.identity());
    }

    private CompletionStage<Opened> attempt(Credentials credentials, Expected expected, Languages languages,
                                            Function<Opened, Answers> change) {
        return store.change(credentials, expected, stored -> change.apply(opened(stored, atHand(stored), languages)))
                .thenApply(stored -> stored.map(one -> opened(one, atHand(one), languages))
                        .orElseThrow(InterviewNotFound::new));
    }

    /** After the pack was loaded, for which the other writes could not wait. */
    private CompletionStage<Opened> again(Throwable failure, Credentials credentials, Expected expected,
                                          Languages languages, Function<Opened, Answers> change) {
        if (failure instanceof PackNotAtHand missing) {
            return CompletableFuture.runAsync(() -> packs.load(missing.contentHash), loading)
                    .thenCompose(loaded -> change(credentials, expected, languages, change));
        } else if (failure instanceof StaleRevision stale) {
            return CompletableFuture.failedFuture(stale(stale, languages));
        }
        return CompletableFuture.failedFuture(failure);
    }

    private Refused stale(StaleRevision stale, Languages languages) {
        var locale = packs.standard().in(languages).locale();
        return new Refused(Problem.of(Code.STALE_REVISION), Map.of("ETag", Revision.tag(stale.current(), locale, "json")));
    }

    private ServedPack atHand(StoredInterview stored) {
        var hash = stored.origin().packHash();
        return packs.atHand(hash).orElseThrow(() -> new PackNotAtHand(hash));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** The pack of an interview has to be loaded first. */
    private static final class PackNotAtHand extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient String contentHash;

        PackNotAtHand(String contentHash) {
            super("pack not at hand", null, false, false);
            this.contentHash = contentHash;
        }
    }

    /** Freezes the result in one language. */
    CompletionStage<Opened> seal(Credentials credentials, Expected expected, Languages languages) {
        var trail = journal.trail();
        var opened = open(credentials, languages);
        return store.seal(credentials, expected, opened.spoken().locale(),
                        stored -> steps.canonical(opened.pack(), opened.spoken(), stored.answers()))
                .handle((sealed, failure) -> {
                    if (failure == null) {
                        sealed.ifPresent(one -> frozen(trail, Event.INTERVIEW_SEALED, opened));
                        return sealed.map(one -> new Opened(one, opened.pack(), opened.spoken(), opened.recall()))
                                .orElseThrow(InterviewNotFound::new);
                    }
                    throw new CompletionException(cause(failure) instanceof StaleRevision stale
                            ? stale(stale, languages) : cause(failure));
                });
    }

    /** Freezes the result, in this language if it is not frozen yet, and lets a code open it once. */
    CompletionStage<Coded> handOver(Credentials credentials, Hash code, Languages languages) {
        var trail = journal.trail();
        var opened = open(credentials, languages);
        return store.handOver(credentials, code, opened.spoken().locale(),
                        stored -> steps.canonical(opened.pack(), opened.spoken(), stored.answers()))
                .thenApply(handedOver -> handedOver.orElseThrow(InterviewNotFound::new))
                .thenApply(one -> {
                    frozen(trail, Event.INTERVIEW_HANDED_OVER, opened);
                    return new Coded(new Opened(one.interview(), opened.pack(), opened.pack().in(one.sealedIn()), opened.recall()), one.expires());
                });
    }

    private void frozen(Audit.Trail trail, Event event, Opened before) {
        trail.note(event, before.stored().id());
        journal.ended(before.pack(), before.stored());
    }

    /** The sealed interview of a code, in the language of its seal; the code is used up by this. */
    CompletionStage<Optional<Opened>> redeem(Hash code) {
        return store.redeem(code).thenApply(found -> found.map(stored -> {
            var pack = packs.load(stored.origin().packHash());
            var spoken = pack.in(stored.seal().orElseThrow().locale());
            return new Opened(stored, pack, spoken, recall(pack, spoken));
        }));
    }

    /**
     * A sealed interview, in the language of its seal, whose result a code opens.
     *
     * @param expires when the code ends
     */
    record Coded(Opened opened, Instant expires) {
    }
}
