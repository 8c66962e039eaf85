package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The result of an interview.
 *
 * @param reference      the partner's own name for the interview
 * @param recalled       present when the pack was recalled: the result must not be relied on
 * @param recommendation canonical JSON, in the very bytes that were sealed
 */
public record ResultView(Optional<String> reference, @JsonRawValue String recommendation, String locale, @JsonInclude Optional<Instant> sealedAt,
                         Optional<String> recalled,
                         Map<String, Actions.Action> actions) {
}
