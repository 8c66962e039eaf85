package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Criterion;

/**
 * A condition as it was understood.
 *
 * @param criterion empty when some of it was wrong
 * @param reads     the items it looks at
 */
record Condition(Optional<Criterion> criterion, List<Reads> reads) {

    static final Condition WRONG = new Condition(Optional.empty(), List.of());

    Condition {
        reads = List.copyOf(reads);
    }

    /**
     * That an item is looked at.
     *
     * @param definition the definition through which, if any
     * @param place      where that is written
     */
    record Reads(String linkId, Optional<String> definition, Place place) {
        Reads through(String name, Place use) {
            return new Reads(linkId, Optional.of(name), use);
        }

        String inWords() {
            return "'" + linkId + "'" + definition.map(name -> " (through '" + name + "')").orElse("");
        }
    }

    /** Whether it looks at the result of the rules. */
    boolean isLate() {
        return criterion.map(c -> c.leaves().anyMatch(Criterion.Result.class::isInstance)).orElse(false);
    }
}
