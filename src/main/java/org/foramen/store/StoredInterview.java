package org.foramen.store;

import java.time.Instant;
import java.util.Optional;
import org.foramen.questionnaire.Answers;

/**
 * An interview as it is kept.
 *
 * @param revision counts the changes of the answers and the sealing, from 0
 * @param expires  from this instant on nobody can open it
 */
public record StoredInterview(String id, Origin origin, Instant created, Instant expires, long revision,
                              Answers answers, Optional<Seal> seal) {

    public boolean isSealed() {
        return seal.isPresent();
    }

    StoredInterview answering(Answers changed) {
        return new StoredInterview(id, origin, created, expires, revision + 1, changed, seal);
    }

    StoredInterview sealed(Seal given, Instant newExpires) {
        return new StoredInterview(id, origin, created, newExpires, revision + 1, answers, Optional.of(given));
    }
}
