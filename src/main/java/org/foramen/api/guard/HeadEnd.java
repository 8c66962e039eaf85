package org.foramen.api.guard;

import io.netty.buffer.ByteBuf;
import org.foramen.api.problem.Code;

/** The end of a head: an empty line behind lines that all end in CR LF. */
final class HeadEnd implements End {

    private final int longestLine;
    private final int longestHead;
    private int line;
    private int searched;

    HeadEnd(int longestLine, int longestHead) {
        this.longestLine = longestLine;
        this.longestHead = longestHead;
    }

    @Override
    public int in(ByteBuf message) {
        requireLetter(message);
        for (int feed = feed(message); feed >= 0; feed = feed(message)) {
            requireReturn(message, feed);
            boolean empty = feed - line == 1;
            requireSize(feed - 1);
            line = feed + 1;
            searched = line;
            if (empty) {
                return line;
            }
        }
        searched = message.readableBytes();
        requireSize(searched);
        return NOT_YET;
    }

    /** Also tells other protocols quickly, and the empty line that some parsers skip. */
    private static void requireLetter(ByteBuf message) {
        byte first = message.getByte(message.readerIndex());
        if (first < 'A' || first > 'Z') {
            throw Refusals.malformed("This is not an HTTP request.");
        }
    }

    private int feed(ByteBuf message) {
        int start = message.readerIndex();
        int feed = message.indexOf(start + searched, message.writerIndex(), (byte) '\n');
        return feed < 0 ? feed : feed - start;
    }

    private static void requireReturn(ByteBuf message, int feed) {
        if (message.getByte(message.readerIndex() + feed - 1) != '\r') {
            throw Refusals.malformed("A line of the head does not end in CR LF.");
        }
    }

    private void requireSize(int size) {
        if (line == 0 && size > longestLine) {
            throw Refusals.of(Code.URI_TOO_LONG);
        } else if (size > longestHead) {
            throw Refusals.of(Code.HEADERS_TOO_LARGE);
        }
    }
}
