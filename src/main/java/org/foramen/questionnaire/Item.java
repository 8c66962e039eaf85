package org.foramen.questionnaire;

import java.util.List;

/**
 * One question: what may be answered, when it applies, and what its answers mean to safety.
 *
 * @param relevant when the item applies; it looks only at earlier items
 * @param required it may not be skipped
 * @param intake   it is asked whenever it applies, needed by a rule or not
 * @param informative no rule reads it; it is asked for the physician
 * @param redFlag  empty unless the item is a red flag
 * @param followUp items about the answer to this one, taken as skipped where red-flag answers are compared
 * @param unsure   what is promised for {@code unsure} and skipped
 */
public record Item(String linkId, String section, String screen, Domain domain, Criterion relevant, boolean required,
                   boolean intake, boolean informative, RedFlag redFlag, List<String> followUp, UnsureFloor unsure) {

    public Item {
        followUp = List.copyOf(followUp);
    }

    public boolean isRedFlag() {
        return !redFlag.moves().isEmpty();
    }

    /** Asked whenever it applies and no emergency is settled, needed by a rule or not. */
    public boolean isAlwaysAsked() {
        return intake || informative || isRedFlag();
    }

    /** It applies only by the result of the rules, which no rule can read. */
    public boolean isLate() {
        return relevant.leaves().anyMatch(Criterion.Result.class::isInstance);
    }
}
