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
}
