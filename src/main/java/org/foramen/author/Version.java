package org.foramen.author;

import java.time.LocalDate;
import java.util.List;
import org.foramen.interview.Interview;
import org.foramen.pack.Examples;
import org.foramen.pack.ExamplesReader;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.Pack;
import org.foramen.pack.PackProblem;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.foramen.triage.Consultation;
import org.foramen.triage.Protocol;

/**
 * One version of a pack.
 *
 * @param broken the properties that do not hold: with any of them it cannot be served
 */
public record Version(Pack pack, Interview interview, Examples examples, String decisionFingerprint, List<PackProblem> broken) {

    public Version {
        broken = List.copyOf(broken);
    }

    /** @throws InvalidPack with everything that cannot be read */
    public static Version of(PackSource source, LocalDate today) {
        var pack = PackReader.read(source, today);
        var examples = ExamplesReader.read(source, pack.protocol().questionnaire());
        if (!examples.problems().isEmpty()) {
            throw new InvalidPack(examples.problems());
        }
        var proved = ProvedPack.unproved(pack, System::nanoTime);
        return new Version(pack, proved.interview(), examples, proved.decisionFingerprint(), proved.problems());
    }

    Protocol protocol() {
        return pack.protocol();
    }

    /** The place of a level in the order of this version; one that it has not is below all. */
    int rank(String consultation) {
        return protocol().consultations().stream().map(Consultation::level).toList().indexOf(consultation);
    }
}
