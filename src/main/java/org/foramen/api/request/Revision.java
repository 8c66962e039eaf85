package org.foramen.api.request;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.store.Expected;

/** The revision of an interview, as an entity tag. */
public final class Revision {

    /** A proxy that compresses makes a tag weak; the revision is the same. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})-[A-Za-z0-9-]+-(?:json|text|markdown|html)\"");

    private Revision() {
    }

    public static String tag(long revision, String locale, String type) {
        return "\"" + revision + "-" + locale + "-" + type + "\"";
    }

    /** What {@code If-Match} asks for. */
    public static Expected expected(HttpHeaders headers) {
        List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isEmpty() || given.equals(List.of("*"))) {
            return Expected.ANY;
        }
        var tag = TAG.matcher(String.join(",", given));
        if (!tag.matches()) {
            throw new Refused(Problem.of(Code.INVALID_IF_MATCH));
        }
        return new Expected(Long.parseLong(tag.group(1)));
    }
}
