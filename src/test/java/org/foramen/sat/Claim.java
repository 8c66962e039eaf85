package org.foramen.sat;

/** What both provers look at, in the order of a certificate. */
public enum Claim {
    CAN_FIRE("Every rule can fire"),
    MATTERS("Removing any rule would change a level or an imaging"),
    ONE_LEVEL("Every complete set of answers gets exactly one consultation level, and every level can be reached"),
    NEVER_LOWER("A graver answer to a red flag never makes the consultation milder"),
    SKIPPING("Skipping loses nothing: a rule never depends on an item that does not apply"),
    COUNTS("No red flag is left unasked while it can still matter, and every grave answer can"),
    UNSURE("Being unsure, or skipping, fires the rule that is promised for it"),
    CAN_APPLY("Every walk ends: relevance looks only back, and every item can be reached"),
    MODIFIERS("Every modifier can apply, and none changes the consultation level"),
    SAFETY_NET("Every grave answer is covered by the safety net or by a rule that ends the interview");

    final String sentence;

    Claim(String sentence) {
        this.sentence = sentence;
    }
}
