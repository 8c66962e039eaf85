package org.foramen.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.foramen.pack.BundledPack;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackSource;

/** Reads and proves the packs to serve. */
public final class Installation {

    private static final String BUNDLED = "rules/spine";

    private final Clock clock;
    private final LongSupplier nanoTime;

    /**
     * @param clock    says on which day the evidence is judged
     * @param nanoTime measures how long the proofs take
     */
    public Installation(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Packs that cannot be served; the message lists everything that is wrong with them, one problem a line. */
    public static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        private Impossible(List<String> lines) {
            super(String.join("\n", lines));
        }
    }

    /** Something that gives the files of a pack. */
    private interface Files {
        PackSource read() throws IOException;
    }

    /** @param folders none for the pack that comes with the service */
    public List<ServedPack> install(List<Path> folders) throws Impossible {
        var installed = new ArrayList<ServedPack>();
        var wrong = new ArrayList<String>();
        if (folders.isEmpty()) {
            install(BUNDLED, () -> BundledPack.of(BUNDLED), installed, wrong);
        }
        folders.forEach(folder -> install(folder.toString(), () -> PackSource.of(folder), installed, wrong));
        if (!wrong.isEmpty()) {
            throw new Impossible(wrong);
        }
        return installed;
    }

    private void install(String place, Files files, List<ServedPack> installed, List<String> wrong) {
        try {
            installed.add(served(files.read()));
        } catch (InvalidPack e) {
            wrong.add("The pack in " + place + " cannot be served: " + e.problems().size()
                    + (e.problems().size() == 1 ? " problem." : " problems."));
            e.problems().forEach(problem -> wrong.add(place + "/" + problem));
        } catch (IOException | UncheckedIOException e) {
            wrong.add("The pack in " + place + " cannot be read (" + e.getClass().getSimpleName()
                    + ") - name a folder that is there and may be read.");
        }
    }

    /** A pack that was kept because interviews began with it. */
    public ServedPack again(Map<String, byte[]> files) {
        return served(PackSource.ofBytes(files));
    }

    private ServedPack served(PackSource source) {
        return ServedPack.of(source, LocalDate.now(clock), nanoTime);
    }
}
