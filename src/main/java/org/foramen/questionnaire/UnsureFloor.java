package org.foramen.questionnaire;

import java.util.List;

/**
 * The promise that being unsure, or skipping, fires one of these rules.
 *
 * @param rules empty when nothing is promised
 * @param when  the promise holds where this does
 */
public record UnsureFloor(List<String> rules, Criterion when) {

    public static final UnsureFloor NONE = new UnsureFloor(List.of(), Criterion.ALWAYS);

    public UnsureFloor {
        rules = List.copyOf(rules);
    }
}
