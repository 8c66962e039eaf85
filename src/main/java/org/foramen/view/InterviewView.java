package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a kept interview stands.
 *
 * @param accessToken only in the reply that begins it
 * @param reference   the partner's own name for it
 * @param answers     as JSON
 */
public record InterviewView(String id, Optional<String> accessToken, Optional<String> reference, String locale,
                            String status, PackRef pack,
                            @JsonRawValue String answers, List<String> parked,
                            @JsonInclude Optional<ScreenView> next, ProgressView progress, Instant expiresAt,
                            @JsonInclude Optional<Instant> sealedAt, Map<String, Actions.Action> actions) {

    /** Answers and the token are never printed by accident. */
    @Override
    public String toString() {
        return "InterviewView[" + id + "]";
    }
}
