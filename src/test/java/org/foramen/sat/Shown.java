package org.foramen.sat;

/** People who show that something can be, where that is what is claimed. */
record Shown(Claim claim, String subject, Couple people) {
}
