package org.foramen.command.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foramen.command.CannotBeDone;
import org.foramen.command.KeptPacks;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackSource;
import org.foramen.serving.ServedPack;

/** Finds a pack by what an author calls it: a folder, a folder of a git revision, or the content hash of one that a service keeps. */
final class Source {

    static final String KINDS = "A folder, a folder of a git revision such as HEAD~1:rules/spine, or the content hash of a pack that the service of foramen.data keeps.";

    private static final Pattern HASH = Pattern.compile("(sha256:)?[0-9a-f]{8,64}");

    private final KeptPacks kept;
    private final Clock clock;

    Source(KeptPacks kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PackSource files(String named) {
        if (Files.isDirectory(Path.of(named))) {
            return PackFolder.read(Path.of(named));
        } else if (HASH.matcher(named).matches()) {
            return PackSource.ofBytes(kept.files(named));
        }
        return named.contains(":") ? Revision.read(named) : PackFolder.read(Path.of(named));
    }

    /** @throws CannotBeDone when nobody would be drawn */
    static int atLeastOne(int people) {
        if (people < 1) {
            throw new CannotBeDone("--people is " + people + " - draw at least 1");
        }
        return people;
    }

    /** Read and proved. */
    ServedPack pack(String named) {
        try {
            return ServedPack.of(files(named), today(), System::nanoTime);
        } catch (InvalidPack e) {
            throw new CannotBeDone(e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))
                    + "\nthese have to go first: rules check " + named);
        }
    }
}
