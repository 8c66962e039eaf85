package org.foramen.fhir;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;
import org.foramen.view.RecommendationView;
import org.foramen.view.SpokenPack;

/** Where responses are kept, and who may call: what this door has in common with the others. */
public interface Records {

    /** Refuses a call that needs a client's key and has none. */
    void admit();

    CompletionStage<Kept> keep(ServedPack pack, String locale, Answers answers);

    /** Opens an interview with the token in the headers; refused alike when there is none, and when the token is another's. */
    Found open(String id, HttpHeaders headers);

    /** @param token opens it from now on, and is not kept */
    record Kept(String id, String token, Instant sealedAt) {
        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    /** @param outcome as it was sealed */
    record Found(ServedPack pack, SpokenPack spoken, Answers answers, Optional<RecommendationView> outcome, Instant authored) {
        @Override
        public String toString() {
            return "Found[" + pack.pack().id() + "]";
        }
    }
}
