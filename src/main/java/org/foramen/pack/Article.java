package org.foramen.pack;

/**
 * Information for patients, in one language.
 *
 * @param id the same in every language
 */
public record Article(String id, String locale, String markdown) {

    String path() {
        return "articles/" + id + "." + locale + ".md";
    }
}
