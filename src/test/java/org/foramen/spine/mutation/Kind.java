package org.foramen.spine.mutation;

/** The slips of a rule author that are tried, one at a time, wherever they can be made. */
enum Kind {
    RULE_DELETED("a rule deleted"),
    MODIFIER_DELETED("a modifier or one of its effects deleted"),
    ALL_AND_ANY("all read as any, any as all"),
    NOT_DROPPED("a not dropped"),
    NOT_ADDED("a not added"),
    COUNT("at_least counting one more or one less"),
    CLAUSE_DROPPED("a clause dropped"),
    THRESHOLD("a number moved by one"),
    OPTION_DROPPED("an option dropped from a list"),
    RED_FLAG_REMOVED("a red flag removed"),
    UNSURE("unsure or skipped read as something else"),
    LOCK_REMOVED("a lock removed"),
    CONSULTATION("a consultation one step milder or graver"),
    IMAGING("an imaging one step weaker or stronger");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
