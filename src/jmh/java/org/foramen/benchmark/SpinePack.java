package org.foramen.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.foramen.diagram.Diagrams;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.proof.Certificate;
import org.foramen.proof.Proofs;
import org.foramen.triage.Protocol;

/** Loading the spine pack, step by step as a service does. */
final class SpinePack {

    private static final Path FOLDER = Path.of("rules/spine");

    private SpinePack() {
    }

    static Protocol read() {
        try {
            return PackReader.read(PackSource.of(FOLDER)).protocol();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Diagrams diagrams(Protocol protocol) {
        return Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(),
                Diagrams.NODE_BUDGET);
    }

    static Certificate prove(Protocol protocol, Diagrams diagrams) {
        return new Proofs(System::nanoTime).of(protocol, diagrams);
    }
}
