package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Optional;
import org.foramen.pack.Examples;

/** Evaluations ready to be sent, and what each must get: the examples of a pack, and generated scripts. */
public record CasesView(PackRef pack, List<Case> cases, List<Script> scripts) {

    public record Case(@JsonProperty("case") String name, List<String> shows, Request request,
                       Expectation expect) {
    }

    public record Script(String kind, String id, Request request, Expectation expect) {
    }

    /** @param answers as JSON */
    public record Request(String pack, @JsonRawValue String answers) {
    }

    /** Only what is listed is expected. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Expectation(String consultation, Optional<String> imaging, List<String> fires, List<String> not,
                              List<String> flags, List<String> noFlags,
                              @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> alternatives,
                              List<String> notAsked) {

        public static Expectation of(Examples.Expected expected) {
            return new Expectation(expected.consultation(), expected.imaging(), expected.fires(), expected.not(), expected.flags(),
                    expected.noFlags(), expected.alternatives(), expected.notAsked());
        }
    }
}
