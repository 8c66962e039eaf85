package org.foramen.web;

import java.util.List;

/**
 * A page before a result, or in place of one.
 *
 * @param codes   to open with one button
 * @param asks    for a code
 * @param again   leads to where a code can be typed
 * @param numbers to call in an emergency
 */
public record HandoverDoor(String heading, List<String> lines, List<String> codes, boolean asks, boolean again,
                           List<String> numbers) {

    public HandoverDoor {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
        numbers = List.copyOf(numbers);
    }
}
