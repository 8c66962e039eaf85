package org.foramen.access;

import java.time.Duration;

/**
 * So many requests are allowed in such a time.
 *
 * @param name   on the wire
 * @param what   is counted, for people
 * @param steady whether what was used comes back little by little, and not all at once when the time is over
 */
public record Limit(String name, String what, long most, Duration window, boolean steady) {

    static Limit of(String name, String what, long most, Duration window) {
        return new Limit(name, what, most, window, false);
    }
}
