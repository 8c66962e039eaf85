package org.foramen.api.guard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.foramen.api.problem.Code;

/**
 * The request line and the fields that may stand once only, read so strictly that no proxy can read them otherwise.
 *
 * @param current whether it is HTTP/1.1 and not HTTP/1.0
 * @param single  the values by lower-case name
 */
record Head(Target target, boolean current, Map<String, String> single) {

    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z][!#$%&'*+.^_`|~0-9A-Za-z-]{0,31} ([!-~]+) HTTP/1[.]([01])");
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\\t -~\\x80-\\xff]*)");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    private static final String CONTINUE = "100-continue";
    private static final int MOST_FIELDS = 100;

    private static final Set<String> SINGLE = Set.of("host", "content-length", "transfer-encoding", "content-type",
            "content-encoding", "authorization", "expect", "origin", "x-client-key");

    Head {
        single = Map.copyOf(single);
    }

    /** Whether the client waits for a word before it sends the body. */
    boolean expects() {
        return single.containsKey("expect");
    }

    /** @param text the head in Latin-1, with the empty line behind it */
    static Head parse(String text) {
        int end = text.indexOf("\r\n");
        var request = REQUEST_LINE.matcher(text).region(0, end);
        if (!request.matches()) {
            throw Refusals.malformed("The request line is not METHOD /path HTTP/1.1.");
        }
        var single = fields(text, end + 2);
        if (!HOST.matcher(single.getOrDefault("host", "")).matches()) {
            throw Refusals.malformed("There is no Host, or it is not a name with or without a port.");
        }
        if (!single.getOrDefault("expect", CONTINUE).equalsIgnoreCase(CONTINUE)) {
            throw Refusals.malformed("Expect can only be " + CONTINUE + ".");
        }
        return new Head(Target.parse(request.group(1)), request.group(2).equals("1"), single);
    }

    private static Map<String, String> fields(String text, int from) {
        var single = new HashMap<String, String>();
        int count = 0;
        for (int start = from, end; (end = text.indexOf("\r\n", start)) > start; start = end + 2) {
            var field = FIELD.matcher(text).region(start, end);
            if (!field.matches()) {
                throw Refusals.malformed("A header field is not name: value on one line.");
            }
            if (++count > MOST_FIELDS) {
                throw Refusals.of(Code.HEADERS_TOO_LARGE);
            }
            var name = field.group(1).toLowerCase(Locale.ROOT);
            if (SINGLE.contains(name) && single.put(name, field.group(2).strip()) != null) {
                throw Refusals.malformed("The header " + name + " is there more than once.");
            }
        }
        return single;
    }
}
