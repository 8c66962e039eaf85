package org.foramen.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The messages to partners that are still to be delivered. They are put here by what seals an interview, in the same
 * transaction, and go when the interview is erased. It fails as {@link InterviewStore} does.
 */
public interface DeliveryStore {

    boolean isDue();

    /**
     * Takes some that are due, for this time: until then nobody else gets them, in whatever process; after it, whoever
     * took them is taken to have died. Those of a key that was revoked go.
     */
    CompletionStage<List<Delivery>> claim(int most, Duration lease);

    CompletionStage<Void> postpone(String id, Duration wait);

    /** It is delivered, or given up. */
    CompletionStage<Void> finish(String id);
}
