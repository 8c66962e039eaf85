package org.foramen.api;

import java.util.Optional;
import org.foramen.api.request.Revision;
import org.foramen.print.Recall;
import org.foramen.print.ToPrint;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;
import org.foramen.store.Seal;
import org.foramen.store.StoredInterview;
import org.foramen.view.Json;
import org.foramen.view.SpokenPack;

/**
 * An interview that its token has opened, on the pack it began with, in the language of the reply.
 *
 * @param recall what to say of its result, if that must no longer be trusted
 */
record Opened(StoredInterview stored, ServedPack pack, SpokenPack spoken, Optional<Recall> recall) {

    Answers answers() {
        return stored.answers();
    }

    /** The result in the very bytes that were sealed, when it was sealed in this language. */
    Optional<byte[]> sealed() {
        return stored.seal().filter(seal -> seal.locale().equals(spoken.locale())).map(Seal::canonical);
    }

    /** @param canonical the result in the language of the reply */
    ToPrint toPrint(byte[] canonical) {
        return new ToPrint(pack.pack(), spoken, pack.counted(answers()), Json.recommendation(canonical), stored.seal().map(Seal::at), recall);
    }

    String tag(String type) {
        return Revision.tag(stored.revision(), spoken.locale(), type);
    }
}
