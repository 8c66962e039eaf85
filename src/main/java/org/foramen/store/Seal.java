package org.foramen.store;

import java.time.Instant;
import java.util.Arrays;

/** The result as it was given, for good: canonical JSON in one language. */
public record Seal(Instant at, String locale, byte[] canonical) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal that && at.equals(that.at) && locale.equals(that.locale)
                && Arrays.equals(canonical, that.canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    @Override
    public String toString() {
        return "Seal[" + at + ", " + locale + "]";
    }
}
