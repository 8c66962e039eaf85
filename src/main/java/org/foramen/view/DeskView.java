package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the desk of a clinic gets of a finished interview.
 *
 * @param reference      the partner's own name for the interview
 * @param recalled       present when the pack was recalled: the result must not be relied on
 * @param locale         in which it was sealed, and in which everything here is
 * @param recommendation canonical JSON, in the very bytes that were sealed
 * @param answers        those that count, in the order of the questions
 */
public record DeskView(Optional<String> reference, Instant sealedAt, Optional<String> recalled, String locale, PackRef pack,
                       @JsonRawValue String recommendation, List<BecauseView> answers) {

    public DeskView {
        answers = List.copyOf(answers);
    }
}
