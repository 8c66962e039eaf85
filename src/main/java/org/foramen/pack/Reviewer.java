package org.foramen.pack;

import java.time.LocalDate;

/**
 * A clinician who signed off a version of a pack.
 *
 * @param decisionFingerprint of the decisions that were signed off; the sign-off counts only while they are the same
 */
public record Reviewer(String name, String registration, LocalDate date, String decisionFingerprint) {
}
