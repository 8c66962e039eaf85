package org.foramen.print;

import java.util.List;

/**
 * What every page begins with.
 *
 * @param direction  in which the language is written
 * @param product    what this is, and whose
 * @param styles     written into the page; empty where the style stands beside it
 * @param stylesheet where it then stands
 */
public record PageHead(String locale, String direction, String title, String product, List<String> styles, String stylesheet) {

    public PageHead {
        styles = List.copyOf(styles);
    }

    public static PageHead linked(String locale, String title, String product) {
        return new PageHead(locale, direction(title), title, product, List.of(), Stylesheet.PATH);
    }

    PageHead whole() {
        return new PageHead(locale, direction, title, product, List.of(Stylesheet.TEXT), Stylesheet.PATH);
    }

    /** By the first letter that has one. */
    private static String direction(String text) {
        return text.chars().map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst().orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT) == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl";
    }
}
