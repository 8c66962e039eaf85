package org.foramen.author;

import java.time.LocalDate;
import org.foramen.interview.Interview;
import org.foramen.pack.Examples;
import org.foramen.pack.ExamplesReader;
import org.foramen.pack.Pack;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.foramen.triage.Consultation;
import org.foramen.triage.Protocol;

/** One version of a pack, read and proved. */
public record Version(Pack pack, Interview interview, Examples examples, String decisionFingerprint) {

    /** @throws org.foramen.pack.InvalidPack with everything that is wrong */
    public static Version of(PackSource source, LocalDate today) {
        var pack = PackReader.read(source, today);
        var proved = ProvedPack.of(pack, System::nanoTime);
        return new Version(pack, proved.interview(), ExamplesReader.read(source, pack.protocol().questionnaire()), proved.decisionFingerprint());
    }

    Protocol protocol() {
        return pack.protocol();
    }

    /** The place of a level in the order of this version; one that it has not is below all. */
    int rank(String consultation) {
        return protocol().consultations().stream().map(Consultation::level).toList().indexOf(consultation);
    }
}
