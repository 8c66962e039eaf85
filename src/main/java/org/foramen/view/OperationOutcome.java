package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** What FHIR clients are told when something is not done (R4, OperationOutcome); it never repeats an answer. */
public record OperationOutcome(String resourceType, List<Issue> issue) {

    public static final String MEDIA_TYPE = "application/fhir+json";
    private static final String CODES = "urn:foramen:problem";

    public OperationOutcome {
        issue = List.copyOf(issue);
    }

    public static OperationOutcome of(List<Issue> issues) {
        return new OperationOutcome("OperationOutcome", issues);
    }

    /** The paths whose clients speak FHIR, or CDS Hooks, which takes its errors in FHIR too. */
    public static boolean isSpokenAt(String path) {
        return path.equals("/fhir") || path.startsWith("/fhir/") || path.startsWith("/cds-services");
    }

    /**
     * One thing that is wrong.
     *
     * @param code        of the value set issue-type
     * @param diagnostics for the operator, such as the id of the request
     * @param expression  where, as FHIRPath
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Issue(String severity, String code, Details details, Optional<String> diagnostics, List<String> expression) {

        public Issue {
            expression = List.copyOf(expression);
        }

        /** Something that keeps the request from being done. */
        public static Issue error(String code, String text) {
            return new Issue("error", code, new Details(List.of(), text), Optional.empty(), List.of());
        }

        public Issue at(String where) {
            return new Issue(severity, code, details, diagnostics, List.of(where));
        }

        /** @param problem the code that our own problems have */
        public Issue known(String problem, String requestId) {
            return new Issue(severity, code, new Details(List.of(new Code(CODES, problem)), details.text()),
                    Optional.of("request " + requestId), expression);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Details(List<Code> coding, String text) {
    }

    public record Code(String system, String code) {
    }
}
