package org.foramen.interview;

import java.util.List;

/**
 * What some answers settle about the rules, by id.
 *
 * @param fired    rules that hold however the interview goes on
 * @param ruledOut rules that can no longer hold
 * @param open     rules that later answers decide
 */
public record Decided(List<String> fired, List<String> ruledOut, List<String> open) {
    public Decided {
        fired = List.copyOf(fired);
        ruledOut = List.copyOf(ruledOut);
        open = List.copyOf(open);
    }
}
