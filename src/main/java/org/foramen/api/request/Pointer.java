package org.foramen.api.request;

/** Places in a JSON body (RFC 6901). */
public final class Pointer {

    /** A pointer is as long as what the client sent; a reply need not be. */
    private static final int LONGEST_NAME = 128;

    private Pointer() {
    }

    public static String of(String... names) {
        var pointer = new StringBuilder();
        for (String name : names) {
            var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            pointer.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
