package org.foramen.api;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.access.AccessToken;
import org.foramen.access.IdempotencyKeys;
import org.foramen.access.InterviewId;
import org.foramen.api.request.Languages;
import org.foramen.audit.Audit;
import org.foramen.audit.Event;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Client;
import org.foramen.store.Created;
import org.foramen.store.IdempotencyKey;
import org.foramen.store.InterviewStore;
import org.foramen.store.NewInterview;
import org.foramen.store.Origin;

/** Begins interviews, and gives out the token that opens each. */
public final class Beginnings {

    /** Everybody without a key. */
    private static final String ANONYMOUS = "";

    private final InterviewStore store;
    private final Packs packs;
    private final IdempotencyKeys keys;
    private final SecureRandom random;
    private final Journal journal;

    public Beginnings(InterviewStore store, Packs packs, IdempotencyKeys keys, SecureRandom random, Journal journal) {
        this.store = store;
        this.packs = packs;
        this.keys = keys;
        this.random = random;
        this.journal = journal;
    }

    /** An interview just begun, or begun before with the same key. */
    record Begun(Opened opened, String token, boolean replayed) {
    }

    /** Whose interview it will be, and what they call it. */
    record Owner(Optional<Client> client, Optional<String> reference) {

        static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());

        private Optional<String> id() {
            return client.map(Client::id);
        }
    }

    /** Empty when the key cannot be one. */
    Optional<IdempotencyKey> key(Optional<Client> client, String key, byte[] request) {
        return keys.of(client.map(Client::id).orElse(ANONYMOUS), key, request);
    }

    CompletionStage<Begun> empty(ServedPack pack, Owner owner, Languages languages, Optional<IdempotencyKey> key) {
        return begin(pack, owner, pack.in(languages).locale(), Answers.NONE, languages, key);
    }

    /** With the answers, on the pack and in the language of another one. */
    CompletionStage<Begun> amended(Opened original, Owner owner, Languages languages,
                                   Optional<IdempotencyKey> key) {
        return begin(original.pack(), owner, original.spoken().locale(), original.answers(), languages, key);
    }

    /** With the answers of somebody who was asked elsewhere. */
    CompletionStage<Begun> answered(ServedPack pack, Owner owner, String locale, Answers answers) {
        return begin(pack, owner, locale, answers, Languages.NONE, Optional.empty());
    }

    private CompletionStage<Begun> begin(ServedPack pack, Owner owner, String locale, Answers answers,
                                         Languages languages, Optional<IdempotencyKey> key) {
        var trail = journal.trail();
        var token = AccessToken.create(random);
        var origin = new Origin(pack.pack().id(), pack.pack().contentHash(), locale, Optional.empty(), owner.reference(),
                owner.id());
        var begun = new NewInterview(token.credentials(InterviewId.create(random).text()), origin, answers);
        return key.map(k -> store.create(begun, k)).orElseGet(() -> store.create(begun))
                .thenApply(created -> {
                    told(created, trail);
                    return begun(created, token, languages);
                });
    }

    private void told(Created created, Audit.Trail trail) {
        trail.note(Event.INTERVIEW_BEGUN, Optional.of(created.interview().id()), created.replayed() ? "given again" : Audit.DONE);
        if (!created.replayed()) {
            journal.begun();
        }
    }

    /** A replayed interview is on the pack it began with, which may be older. */
    private Begun begun(Created created, AccessToken token, Languages languages) {
        var stored = created.interview();
        var pack = packs.load(stored.origin().packHash());
        return new Begun(new Opened(stored, pack, pack.in(languages, stored.origin().locale()), Optional.empty()), token.reveal(),
                created.replayed());
    }
}
