package org.foramen.api.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/**
 * A kind of bad input and what it must get.
 *
 * @param number of the row in the table that every one of these comes from
 * @param checks what is sent, and the check of what comes back
 */
record Row(int number, String input, Map<String, Executable> checks) {

    static Row row(int number, String input) {
        return new Row(number, input, new LinkedHashMap<>());
    }

    Row check(String sent, Executable check) {
        if (checks.put(sent, check) != null) {
            throw new IllegalArgumentException("row " + number + " has two checks named " + sent);
        }
        return this;
    }
}
