package org.foramen.api.guard;

import java.util.regex.Pattern;
import org.foramen.api.problem.Code;

/** Where a body ends, as one of two header fields says. Whatever two readers could understand differently is refused. */
final class BodyEnd {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,10}");

    private BodyEnd() {
    }

    /** @param from how long the head is */
    static End of(Head head, int from, int largest) {
        var length = head.single().get("content-length");
        var coding = head.single().get("transfer-encoding");
        if (coding == null) {
            int size = length == null ? 0 : size(length, largest);
            return message -> message.readableBytes() < from + size ? End.NOT_YET : from + size;
        } else if (length != null) {
            throw Refusals.malformed("There are both a Content-Length and a Transfer-Encoding.");
        } else if (!coding.equals("chunked") || !head.current()) {
            throw Refusals.malformed("The Transfer-Encoding is not exactly chunked.");
        }
        return new ChunkedEnd(from, largest);
    }

    private static int size(String length, int largest) {
        if (!LENGTH.matcher(length).matches()) {
            throw Refusals.malformed("The Content-Length is not a number.");
        } else if (Long.parseLong(length) > largest) {
            throw Refusals.of(Code.BODY_TOO_LARGE);
        }
        return Integer.parseInt(length);
    }
}
