package org.foramen.print;

/**
 * A code that still works.
 *
 * @param label the code in a sentence
 * @param qr    the address of its page
 */
public record HandoverBox(String code, String label, QrSymbol qr) {
}
