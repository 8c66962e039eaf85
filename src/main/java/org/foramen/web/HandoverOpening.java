package org.foramen.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.foramen.access.HandoverCode;
import org.foramen.access.HandoverCodes;
import org.foramen.access.HandoverTries;
import org.foramen.audit.Audit;
import org.foramen.audit.Event;
import org.foramen.print.ResultPage;
import org.foramen.print.Recall;
import org.foramen.print.ToPrint;
import org.foramen.serving.Packs;
import org.foramen.store.InterviewStore;
import org.foramen.store.Seal;
import org.foramen.store.StoredInterview;
import org.foramen.view.Json;

/** Opens the result of a code, once. */
public final class HandoverOpening {

    private final InterviewStore store;
    private final Packs packs;
    private final HandoverCodes codes;
    private final HandoverTries tries;
    private final ResultPage page;
    private final Audit audit;

    public HandoverOpening(InterviewStore store, Packs packs, HandoverCodes codes, HandoverTries tries, ResultPage page,
                           Audit audit) {
        this.store = store;
        this.packs = packs;
        this.codes = codes;
        this.tries = tries;
        this.page = page;
        this.audit = audit;
    }

    /** What became of a code. */
    sealed interface Outcome {
        /** @param language of the page */
        record Opened(String page, String language) implements Outcome {
        }

        record Unknown() implements Outcome {
        }

        record TooMany(Duration left) implements Outcome {
        }
    }

    /** The stage fails as the store does; then the try does not count. */
    CompletionStage<Outcome> open(HandoverCode code, String address) {
        var trail = audit.trail();
        var wait = tries.begin(address);
        if (wait.isPresent()) {
            return CompletableFuture.completedFuture(new Outcome.TooMany(wait.get()));
        }
        return store.redeem(codes.hash(code)).whenComplete((found, failure) -> {
            if (failure != null || found.isPresent()) {
                tries.forgive(address);
            }
        }).thenApply(found -> {
            trail.note(Event.CODE_USED, found.map(StoredInterview::id), found.isPresent() ? Audit.DONE : Audit.REFUSED);
            return found.<Outcome>map(interview -> opened(interview, code)).orElseGet(Outcome.Unknown::new);
        });
    }

    /** In the language in which it was sealed. */
    private Outcome opened(StoredInterview interview, HandoverCode code) {
        var seal = interview.seal().orElseThrow();
        var pack = packs.load(interview.origin().packHash());
        var print = new ToPrint(pack.pack(), pack.in(seal.locale()), pack.counted(interview.answers()),
                Json.recommendation(seal.canonical()), interview.seal().map(Seal::at),
                packs.isRecalled(interview.origin().packHash()) ? Optional.of(Recall.of(packs.standard().in(seal.locale()).texts())) : Optional.empty());
        return new Outcome.Opened(page.opened(print, code.reveal()), seal.locale());
    }
}
