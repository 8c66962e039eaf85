package org.foramen.view;

/** One answer, in the words the person read. */
public record BecauseView(String linkId, String question, String answer) {
}
