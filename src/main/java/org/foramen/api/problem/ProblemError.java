package org.foramen.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param pointer   into the body
 * @param parameter the name of a parameter or header
 * @param reason    why an answer cannot be taken
 * @param options   what can be sent instead
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemError(Optional<String> pointer, Optional<String> parameter, String detail, Optional<String> reason,
                           Optional<String> linkId, Optional<List<String>> options, Optional<Integer> min,
                           Optional<Integer> max) {

    public static ProblemError at(String pointer, String detail) {
        return new ProblemError(Optional.of(pointer), Optional.empty(), detail, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ProblemError in(String parameter, String detail) {
        return new ProblemError(Optional.empty(), Optional.of(parameter), detail, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ProblemError options(List<String> sendable) {
        return new ProblemError(pointer, parameter, detail, reason, linkId, Optional.of(List.copyOf(sendable)), min, max);
    }

    public ProblemError range(int smallest, int largest) {
        return new ProblemError(pointer, parameter, detail, reason, linkId, options, Optional.of(smallest),
                Optional.of(largest));
    }

    public ProblemError about(String question) {
        return new ProblemError(pointer, parameter, detail, reason, Optional.of(question), options, min, max);
    }

    public ProblemError because(String why) {
        return new ProblemError(pointer, parameter, detail, Optional.of(why), linkId, options, min, max);
    }
}
