package org.foramen.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foramen.questionnaire.Criterion;

/**
 * What a pack's questions and outcomes are called in electronic records.
 *
 * @param observations of the answer to a question, by linkId
 * @param findings     what was reported, never what it could mean
 * @param visits       how urgent a proposed visit is, by level; a level that is not there proposes none
 */
public record Codes(Map<String, Code> observations, List<Finding> findings, List<Scan> scans, Map<String, String> visits) {

    public static final Codes NONE = new Codes(Map.of(), List.of(), List.of(), Map.of());

    /** How urgent a request can be in FHIR (value set request-priority), the least urgent first. */
    public static final List<String> PRIORITIES = List.of("routine", "urgent", "asap", "stat");

    public Codes {
        observations = Map.copyOf(observations);
        findings = List.copyOf(findings);
        scans = List.copyOf(scans);
        visits = Map.copyOf(visits);
    }

    /** A code of LOINC or SNOMED CT. */
    public record Code(System system, String code, String display) {
    }

    public enum System {
        LOINC("http://loinc.org", "code of LOINC"),
        SNOMED("http://snomed.info/sct", "concept of SNOMED CT");

        private final String url;
        private final String called;

        System(String url, String called) {
            this.url = url;
            this.called = called;
        }

        /** What one of its codes is called in messages. */
        String called() {
            return called;
        }

        public String url() {
            return url;
        }
    }

    /** A symptom or sign that somebody with such answers has reported. */
    public record Finding(Code code, Criterion when) {
    }

    /**
     * The scan of one part of the body.
     *
     * @param imaging the levels at which it is the one to talk about
     */
    public record Scan(Code code, Set<String> imaging, Criterion when) {
        public Scan {
            imaging = Set.copyOf(imaging);
        }
    }
}
