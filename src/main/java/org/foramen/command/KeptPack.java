package org.foramen.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.Pack;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.foramen.store.VersionStore;

/** A version of a pack that the store keeps. */
record KeptPack(String contentHash, Pack pack) {

    private static final String PREFIX = "sha256:";
    private static final int SHORTEST = 8;
    private static final int SHOWN = 12;

    /** What the commands about packs work on. */
    record Shelf(VersionStore versions, Clock clock) {

        /** Proved, so that nothing can be activated that would not start. */
        Pack read(PackSource source) {
            try {
                return ProvedPack.of(PackReader.read(source, LocalDate.now(clock)), System::nanoTime).pack();
            } catch (InvalidPack e) {
                var lines = new ArrayList<>(List.of("the pack cannot be served:"));
                e.problems().forEach(problem -> lines.add(problem.toString()));
                throw new CannotBeDone(String.join("\n", lines));
            }
        }

        List<String> hashes() {
            return versions.kept();
        }

        /** @param hash as it is listed, or the whole of it, with or without {@code sha256:} */
        String hash(String hash) {
            var plain = hash.startsWith(PREFIX) ? hash.substring(PREFIX.length()) : hash;
            var found = hashes().stream().filter(one -> plain.length() >= SHORTEST && one.startsWith(plain)).toList();
            if (found.size() != 1) {
                throw new CannotBeDone("there is " + (found.isEmpty() ? "no pack " : "more than one pack ") + hash + " - look for its hash by: admin pack list");
            }
            return found.get(0);
        }

        KeptPack find(String hash) {
            return get(hash(hash));
        }

        KeptPack get(String contentHash) {
            return new KeptPack(contentHash, read(PackSource.ofBytes(versions.files(contentHash).orElseThrow())));
        }
    }

    String name() {
        return pack.id() + " " + pack.version() + " (" + shown(contentHash) + ")";
    }

    static String shown(String contentHash) {
        return contentHash.substring(0, SHOWN);
    }
}
