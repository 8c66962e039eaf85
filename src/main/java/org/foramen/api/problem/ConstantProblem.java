package org.foramen.api.problem;

import java.util.List;

/** A problem that tells nothing of the request, so that its bytes are the same for everyone. */
public record ConstantProblem(String type, String title, int status, String detail, String code, List<ProblemError> errors,
                              String hint) {

    public static ConstantProblem of(Problem problem) {
        var code = problem.code();
        return new ConstantProblem(code.page(), code.title(), code.status(), problem.detail(), code.text(), problem.errors(), problem.hint());
    }
}
