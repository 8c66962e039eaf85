package org.foramen.store;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param open   an interview that is not sealed, from its creation
 * @param sealed a sealed interview, from its sealing
 * @param key    an idempotency key, from its first use
 * @param code   a hand-over code, from its making
 */
public record Lifetimes(Duration open, Duration sealed, Duration key, Duration code) {

    public static final Lifetimes DEFAULT =
            new Lifetimes(Duration.ofHours(24), Duration.ofDays(30), Duration.ofHours(24), Duration.ofMinutes(15));

    private static final Duration LONGEST = Duration.ofDays(365);

    /** @throws IllegalArgumentException when either is none, or longer than a year */
    public static Lifetimes keeping(Duration open, Duration sealed) {
        check("foramen.keep.unfinished", open);
        check("foramen.keep.sealed", sealed);
        return new Lifetimes(open, sealed, DEFAULT.key(), DEFAULT.code());
    }

    private static void check(String setting, Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(setting + " is " + time + " - write a time from 1 minute to 365 days, such as 24h or 30d");
        }
    }
}
