package org.foramen.api.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was refused, and what to do about it; it never repeats an answer.
 *
 * @param hint  what to do, with a corrected example where there is one
 * @param more  what only some problems say, by its name on the wire
 */
public record Problem(Code code, String detail, String hint, List<ProblemError> errors, Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public static Problem of(Code code) {
        return of(code, code.meaning());
    }

    public static Problem of(Code code, String detail) {
        return new Problem(code, detail, code.remedy(), List.of(), Map.of());
    }

    public Problem hint(String what) {
        return new Problem(code, detail, what, errors, more);
    }

    public Problem errors(List<ProblemError> wrong) {
        return new Problem(code, detail, hint, wrong, more);
    }

    public Problem with(String name, Object value) {
        var longer = new LinkedHashMap<>(more);
        longer.put(name, value);
        return new Problem(code, detail, hint, errors, longer);
    }
}
