package org.foramen.audit;

import java.util.Optional;

/** Where it is noted what is done to interviews, and by whom, so that nobody can change it unseen. */
public interface Audit {

    String DONE = "done";
    String REFUSED = "refused";

    /** Notes nothing. */
    Audit NONE = () -> (event, interview, outcome) -> {
    };

    /** The trail of the request that is served now; to be taken before anything is waited for. */
    Trail trail();

    /** What one caller does. */
    @FunctionalInterface
    interface Trail {

        /**
         * Returns at once; it is written later.
         *
         * @param interview the id of one, of which only a pseudonym is written
         */
        void note(Event event, Optional<String> interview, String outcome);

        default void note(Event event, String interview) {
            note(event, Optional.of(interview), DONE);
        }
    }
}
