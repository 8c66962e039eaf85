package org.foramen.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.access.AccessToken;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Bearer;
import org.foramen.api.request.Languages;
import org.foramen.audit.Event;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;
import org.foramen.store.Expected;
import org.foramen.store.Seal;
import org.foramen.view.SpokenPack;

/** Keeps the answers of those who were asked elsewhere: begun, answered and sealed in one go, and opened with a token as any. */
public final class Deposits {

    private final Beginnings beginnings;
    private final Interviews interviews;
    private final Admission admission;
    private final Journal journal;

    public Deposits(Beginnings beginnings, Interviews interviews, Admission admission, Journal journal) {
        this.beginnings = beginnings;
        this.interviews = interviews;
        this.admission = admission;
        this.journal = journal;
    }

    /** @param token opens it, and is not kept */
    public record Deposit(String id, String token, Instant sealedAt) {
        @Override
        public String toString() {
            return "Deposit[" + id + "]";
        }
    }

    /** @param sealed when, in which language and with which result */
    public record Withdrawal(ServedPack pack, SpokenPack spoken, Answers answers, Instant begun, Optional<Seal> sealed) {
        @Override
        public String toString() {
            return "Withdrawal[" + pack.pack().id() + "]";
        }
    }

    /** Refuses a request that needs a client key and has none. */
    public void admit() {
        admission.client();
    }

    /** @param answers with which no question is open */
    public CompletionStage<Deposit> keep(ServedPack pack, String locale, Answers answers) {
        var owner = new Beginnings.Owner(admission.client(), Optional.empty());
        // Waited for here: sealing reads the store and looks at the request, which the thread that writes for all must not.
        var begun = beginnings.answered(pack, owner, locale, answers).toCompletableFuture().join();
        var id = begun.opened().stored().id();
        var credentials = AccessToken.parse(begun.token()).orElseThrow().credentials(id);
        return interviews.seal(credentials, Expected.ANY, Languages.NONE)
                .thenApply(sealed -> new Deposit(id, begun.token(), InterviewViews.sealedAt(sealed).orElseThrow()));
    }

    /** In the language of its seal. */
    public Withdrawal open(String id, HttpHeaders headers) {
        var opened = interviews.open(Bearer.credentials(id, headers), Languages.NONE);
        if (opened.recall().isPresent()) {
            throw new Refused(Problem.of(Code.PACK_RECALLED));
        }
        journal.trail().note(Event.RESULT_READ, opened.stored().id());
        return new Withdrawal(opened.pack(), opened.spoken(), opened.answers(), opened.stored().created(), opened.stored().seal());
    }
}
