package org.foramen.pack;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import org.foramen.diagram.DiagramTooLarge;
import org.foramen.diagram.Diagrams;
import org.foramen.interview.Interview;
import org.foramen.proof.Certificate;
import org.foramen.proof.Finding;
import org.foramen.proof.Proofs;

/**
 * A pack of which everything that has to hold was proved over all combinations of answers.
 *
 * @param files       what it was read from, by path
 * @param fingerprint of what decides results: the same whatever the texts and the order of the rules
 */
public record ProvedPack(Pack pack, SortedMap<String, byte[]> files, Diagrams diagrams, Interview interview,
                         Certificate certificate, String fingerprint) {

    private static final Place SOMEWHERE = Place.startOf("pack.yaml");

    /**
     * Reads a pack and proves it.
     *
     * @param today    the day to judge the evidence on
     * @param nanoTime measures how long the proofs take
     * @throws InvalidPack with everything that is wrong, or that does not hold
     */
    public static ProvedPack of(PackSource source, LocalDate today, LongSupplier nanoTime) {
        var pack = PackReader.read(source, today);
        var protocol = pack.protocol();
        try {
            var diagrams = Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(),
                    Diagrams.NODE_BUDGET);
            var certificate = new Proofs(nanoTime).of(protocol, diagrams);
            if (!certificate.holds()) {
                throw new InvalidPack(certificate.findings().stream().map(finding -> problem(pack, finding))
                        .sorted(Comparator.naturalOrder()).toList());
            }
            return new ProvedPack(pack, source.files(), diagrams, new Interview(protocol, diagrams), certificate,
                    Fingerprint.of(protocol));
        } catch (DiagramTooLarge e) {
            throw new InvalidPack(List.of(new PackProblem(SOMEWHERE, "the rules are too many, or too entangled, to prove",
                    "split a rule, or count fewer things in at_least")));
        }
    }

    private static PackProblem problem(Pack pack, Finding finding) {
        return new PackProblem(pack.places().getOrDefault(finding.subject(), SOMEWHERE), finding.sentence(), finding.remedy());
    }
}
