package org.foramen.view;

/** One version of a pack, exactly. */
public record PackRef(String id, String version, String contentHash, String decisionFingerprint) {
}
