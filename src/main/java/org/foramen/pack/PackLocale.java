package org.foramen.pack;

/**
 * A language a pack is written in.
 *
 * @param reviewed false for a translation that no native reader has checked
 */
public record PackLocale(String locale, boolean reviewed) {
}
