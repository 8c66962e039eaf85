package org.foramen.pack;

/**
 * The authors know that this version sends some people to a milder level than an earlier one, and why.
 *
 * @param from the decision fingerprint of the earlier version
 */
public record Lowering(String from, String reason) {
}
