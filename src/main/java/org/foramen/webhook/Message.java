package org.foramen.webhook;

import java.time.Instant;
import java.util.Optional;
import org.foramen.store.StoredInterview;
import org.foramen.view.Json;
import org.foramen.view.PackRef;

/**
 * That an interview is sealed. It says nothing of what was answered or came of it: that crosses only at the desk, with
 * the code of the person.
 *
 * @param interview its id, which opens nothing
 * @param reference the partner's own name for it
 */
record Message(String type, String interview, Optional<String> reference, Instant sealedAt, PackRef pack) {

    private static final String SEALED = "interview.sealed";

    static Message of(StoredInterview interview) {
        var seal = interview.seal().orElseThrow();
        return new Message(SEALED, interview.id(), interview.origin().reference(), seal.at(), Json.recommendation(seal.canonical()).pack());
    }
}
