package org.foramen.pack;

import java.util.List;
import java.util.function.LongSupplier;
import org.foramen.diagram.DiagramTooLarge;
import org.foramen.diagram.Diagrams;
import org.foramen.interview.Interview;
import org.foramen.proof.Certificate;
import org.foramen.proof.Finding;
import org.foramen.proof.Proofs;

/**
 * A pack whose properties hold for every combination of answers, ready to be walked.
 *
 * @param decisionFingerprint the same while it decides alike; see {@link Fingerprint}
 */
public record ProvedPack(Pack pack, Diagrams diagrams, Interview interview, Certificate certificate, String decisionFingerprint) {

    /**
     * Compiles and proves a pack.
     *
     * @param nanoTime measures how long the proofs take
     * @throws InvalidPack with every property that does not hold, at the place of its rule or question
     */
    public static ProvedPack of(Pack pack, LongSupplier nanoTime) {
        var proved = unproved(pack, nanoTime);
        if (!proved.problems().isEmpty()) {
            throw new InvalidPack(proved.problems());
        }
        return proved;
    }

    /**
     * The same, also when properties do not hold: for authors who want to see what it would do, never to be served.
     *
     * @throws InvalidPack when it is too large
     */
    public static ProvedPack unproved(Pack pack, LongSupplier nanoTime) {
        var protocol = pack.protocol();
        try {
            var diagrams = Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(),
                    Diagrams.NODE_BUDGET);
            var certificate = new Proofs(nanoTime).of(protocol, diagrams);
            return new ProvedPack(pack, diagrams, new Interview(protocol, diagrams), certificate, Fingerprint.of(protocol));
        } catch (DiagramTooLarge tooLarge) {
            throw new InvalidPack(List.of(new PackProblem(Place.startOf(HeaderReader.FILE),
                    "the rules hang together too closely to be proved: " + tooLarge.getMessage(),
                    "let each rule look at fewer questions, or put the questions most rules look at first")));
        }
    }

    /** Every property that does not hold, at the place of its rule or question. */
    public List<PackProblem> problems() {
        return certificate.findings().stream().map(finding -> problem(finding, pack)).sorted().toList();
    }

    private static PackProblem problem(Finding finding, Pack pack) {
        var place = pack.places().getOrDefault(finding.subject(), Place.startOf(HeaderReader.FILE));
        return new PackProblem(place, finding.sentence(), finding.remedy());
    }
}
