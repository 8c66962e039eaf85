package org.foramen.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What some tests need of the machine. Without it they are skipped with a line that says what is missing, unless
 * nothing may be skipped: then, as in {@code .ci/run}, they fail.
 */
public final class Needed {

    private static final boolean SKIPPING_IS_FINE = !"none".equals(System.getenv("FORAMEN_SKIPPED"));

    private Needed() {
    }

    /** @param remedy what to do about it, such as {@code apt-get install postgresql} */
    public static void by(String what, boolean there, String remedy) {
        var missing = what + " is not here (" + remedy + ")";
        if (!there && !SKIPPING_IS_FINE) {
            throw new AssertionError(missing + ", and FORAMEN_SKIPPED=none says that nothing may be skipped");
        }
        if (!there) {
            // Reached only where JUnit is, which the long commands do without.
            Assumptions.abort("skipped: " + missing);
        }
    }

    /** Whether all of these can be run. */
    public static boolean runnable(Path... programs) {
        return List.of(programs).stream().allMatch(Files::isExecutable);
    }
}
