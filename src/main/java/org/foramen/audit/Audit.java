package org.foramen.audit;

import java.util.Optional;

/** Where it is noted what is done to interviews, and by whom, so that nobody can change it unseen. */
public interface Audit {

    String DONE = "done";
    String REFUSED = "refused";

    /** Notes nothing. */
    Audit NONE = new Audit() {
        @Override
        public Trail trail() {
            return trail(Caller.SERVICE);
        }

        @Override
        public Trail trail(Caller caller) {
            return (event, interview, outcome) -> {
            };
        }
    };

    /** The trail of the request that is served now; to be taken before anything is waited for. */
    Trail trail();

    Trail trail(Caller caller);

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
