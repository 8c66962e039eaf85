package org.foramen.spine.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.foramen.diagram.Diagrams;
import org.foramen.interview.Interview;
import org.foramen.pack.Fingerprint;
import org.foramen.proof.Proofs;
import org.foramen.questionnaire.Item;
import org.foramen.spine.Case;
import org.foramen.spine.CaseCheck;
import org.foramen.spine.CaseFiles;
import org.foramen.spine.SpineTest;
import org.foramen.triage.Protocol;

/** Tells what catches a mutant: the quickest first, so a case that is likely to, then the proofs, then every case. */
final class Judge {

    /** By what a mutant is caught. */
    enum By {
        CASE("by a case"), PROOF("by a proof"), AGREED("by the list of red flags"), EQUIVALENT("decides the same"), NOTHING("not caught");

        private final String words;

        By(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param how the case, or what the proof finds */
    record Verdict(Mutant mutant, By by, String how) {
    }

    private final String fingerprint;
    private final List<Case> cases;
    private final CaseFiles files;
    private final Suspects suspects;

    Judge(Protocol sound, CaseFiles files) {
        this.fingerprint = Fingerprint.of(sound);
        this.files = files;
        this.cases = files.cases().values().stream().flatMap(List::stream).toList();
        this.suspects = new Suspects(sound, cases, files.usual());
    }

    Verdict of(Mutant mutant) {
        var protocol = mutant.protocol();
        var diagrams = Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(), Diagrams.NODE_BUDGET);
        var check = new CaseCheck(new Interview(protocol, diagrams), files.usual());
        var suspected = suspects.of(protocol);
        var failing = failing(check, suspected.stream());
        if (failing.isPresent()) {
            return new Verdict(mutant, By.CASE, failing.get());
        }
        if (Fingerprint.of(protocol).equals(fingerprint)) {
            return new Verdict(mutant, By.EQUIVALENT, "");
        }
        var findings = new Proofs(() -> 0).of(protocol, diagrams).findings();
        if (!findings.isEmpty()) {
            return new Verdict(mutant, By.PROOF, findings.get(0).sentence());
        }
        return failing(check, IntStream.range(0, cases.size()).filter(i -> !suspected.get(i)))
                .map(name -> new Verdict(mutant, By.CASE, name)).orElseGet(() -> new Verdict(mutant, agreed(protocol) ? By.NOTHING : By.AGREED, ""));
    }

    private static boolean agreed(Protocol protocol) {
        return protocol.questionnaire().items().stream().filter(Item::isRedFlag).map(Item::linkId).toList().containsAll(SpineTest.RED_FLAGS);
    }

    private Optional<String> failing(CaseCheck check, IntStream which) {
        return which.mapToObj(cases::get).filter(one -> fails(check, one)).map(Case::name).findFirst();
    }

    private static boolean fails(CaseCheck check, Case one) {
        try {
            check.check(one);
            return false;
        } catch (AssertionError wrong) {
            return true;
        }
    }
}
