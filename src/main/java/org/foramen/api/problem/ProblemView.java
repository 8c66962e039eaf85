package org.foramen.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;

/** A problem as it is on the wire (RFC 9457). */
public record ProblemView(String type, String title, int status, String detail, String instance, String code,
                          List<ProblemError> errors, String hint, String requestId,
                          @JsonAnyGetter Map<String, Object> more) {

    /** @param instance the path that was asked for, without the query */
    public static ProblemView of(Problem problem, String instance, String requestId) {
        var code = problem.code();
        return new ProblemView(code.page(), code.title(), code.status(), problem.detail(), instance, code.text(),
                problem.errors(), problem.hint(), requestId, problem.more());
    }
}
