package org.foramen.api.problem;

import java.util.List;
import java.util.stream.Stream;
import org.foramen.view.Json;
import org.foramen.view.OperationOutcome;
import org.foramen.view.OperationOutcome.Issue;

/** A problem as it is sent: as RFC 9457 has it, or, where clients speak FHIR, as an OperationOutcome. */
public record Rendered(String mediaType, byte[] body) {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** @param path that was asked for, as it was sent */
    public static Rendered of(Problem problem, String path, String requestId) {
        return OperationOutcome.isSpokenAt(path) ? new Rendered(OperationOutcome.MEDIA_TYPE, Json.bytes(outcome(problem, requestId)))
                : new Rendered(MEDIA_TYPE, Json.bytes(ProblemView.of(problem, path, requestId)));
    }

    /** The same bytes whatever was asked. */
    public static Rendered constant(Problem problem, String path) {
        return OperationOutcome.isSpokenAt(path) ? new Rendered(OperationOutcome.MEDIA_TYPE, Json.bytes(OperationOutcome.of(List.of(Issue.error(type(problem.code()), text(problem))))))
                : new Rendered(MEDIA_TYPE, Json.bytes(ConstantProblem.of(problem)));
    }

    private static OperationOutcome outcome(Problem problem, String requestId) {
        var whole = Issue.error(type(problem.code()), text(problem)).known(problem.code().text(), requestId);
        return OperationOutcome.of(Stream.concat(Stream.of(whole), problem.errors().stream().map(error -> Issue.error(type(problem.code()), error.detail()))).toList());
    }

    private static String text(Problem problem) {
        return problem.detail() + " " + problem.hint();
    }

    /** Of the value set issue-type. */
    private static String type(Code code) {
        return switch (code.status()) {
            case 400 -> "structure";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406, 415 -> "not-supported";
            case 408 -> "timeout";
            case 409, 412 -> "conflict";
            case 413, 414, 431 -> "too-long";
            case 422 -> "processing";
            case 429 -> "throttled";
            case 503 -> "transient";
            default -> "exception";
        };
    }
}
