package org.foramen.spine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a case must get. */
public record Expectation(String consultation, Optional<String> imaging, List<String> fires, List<String> not,
                   List<String> flags, List<String> noFlags, Optional<List<String>> alternatives, List<String> notes,
                   List<String> noNotes, List<String> notAsked) {

    private static final List<String> KEYS = List.of("consultation", "imaging", "fires", "not", "flags", "no_flags",
            "alternatives", "notes", "no_notes", "not_asked");

    static Expectation of(Map<String, Object> written) {
        if (!KEYS.containsAll(written.keySet()) || !written.containsKey("consultation")) {
            throw new IllegalArgumentException("expect has unknown keys or no consultation: " + written.keySet());
        }
        return new Expectation((String) written.get("consultation"), Optional.ofNullable((String) written.get("imaging")),
                CaseFiles.list(written.get("fires")), CaseFiles.list(written.get("not")),
                CaseFiles.list(written.get("flags")), CaseFiles.list(written.get("no_flags")),
                written.containsKey("alternatives") ? Optional.of(CaseFiles.list(written.get("alternatives"))) : Optional.empty(),
                CaseFiles.list(written.get("notes")), CaseFiles.list(written.get("no_notes")), CaseFiles.list(written.get("not_asked")));
    }
}
