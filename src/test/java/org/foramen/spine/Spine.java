package org.foramen.spine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.foramen.author.People;
import org.foramen.interview.Interview;
import org.foramen.pack.ExamplesReader;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.foramen.triage.Protocol;

/** The spine pack as it stands in the tree, read and proved once for all tests. */
public final class Spine {

    public static final Path FOLDER = Path.of("rules/spine");

    private static final Spine INSTANCE = new Spine();

    private final ProvedPack proved;

    private Spine() {
        try {
            proved = ProvedPack.of(PackReader.read(PackSource.of(FOLDER)), System::nanoTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Spine load() {
        return INSTANCE;
    }

    public ProvedPack proved() {
        return proved;
    }

    public Protocol protocol() {
        return proved.pack().protocol();
    }

    public Interview interview() {
        return proved.interview();
    }

    public People people() {
        try {
            return new People(protocol().questionnaire(), ExamplesReader.read(PackSource.of(FOLDER), protocol().questionnaire()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CaseFiles cases() {
        return new CaseFiles(FOLDER.resolve("cases"), protocol().questionnaire());
    }
}
