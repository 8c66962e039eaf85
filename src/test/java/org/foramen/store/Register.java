package org.foramen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.foramen.questionnaire.Answers;

/** Of an interview, what can be told from outside of what was done to it. */
record Register(long revision, Answers answers, Optional<String> sealed) {

    static final Register BEGUN = new Register(0, Answers.NONE, Optional.empty());

    static Register of(StoredInterview interview) {
        return new Register(interview.revision(), interview.answers(), interview.seal().map(seal -> new String(seal.canonical(), UTF_8)));
    }
}
