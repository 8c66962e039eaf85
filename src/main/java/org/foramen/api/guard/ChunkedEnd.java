package org.foramen.api.guard;

import io.netty.buffer.ByteBuf;
import org.foramen.api.problem.Code;

/** The end of a body in chunks, which have neither extensions nor trailers here. */
final class ChunkedEnd implements End {

    private static final int LONGEST_SIZE = 8;
    private static final int LINE_BREAK = 2;

    private final int from;
    private final int largest;
    private int at;
    private long size;

    ChunkedEnd(int from, int largest) {
        this.from = from;
        this.largest = largest;
        this.at = from;
    }

    @Override
    public int in(ByteBuf message) {
        while (true) {
            int digits = digits(message);
            int behind = at + digits + LINE_BREAK;
            if (message.readableBytes() < behind) {
                return NOT_YET;
            }
            requireLineBreak(message, at + digits);
            long chunk = number(message, digits);
            requireSize(chunk, behind);
            if (message.readableBytes() < behind + chunk + LINE_BREAK) {
                return NOT_YET;
            }
            at = (int) (behind + chunk + LINE_BREAK);
            requireLineBreak(message, at - LINE_BREAK);
            size += chunk;
            if (chunk == 0) {
                return at;
            }
        }
    }

    private int digits(ByteBuf message) {
        int digits = 0;
        while (at + digits < message.readableBytes() && Character.digit(byteAt(message, at + digits), 16) >= 0) {
            if (++digits > LONGEST_SIZE) {
                throw Refusals.malformed("The size of a chunk is too long.");
            }
        }
        if (digits == 0 && at < message.readableBytes()) {
            throw Refusals.malformed("The size of a chunk is not a number.");
        }
        return digits;
    }

    private long number(ByteBuf message, int digits) {
        long number = 0;
        for (int i = 0; i < digits; i++) {
            number = number * 16 + Character.digit(byteAt(message, at + i), 16);
        }
        return number;
    }

    /** Also bounds what chunks of one byte each cost. */
    private void requireSize(long chunk, int behind) {
        if (size + chunk > largest || behind - from > 2L * largest + 64) {
            throw Refusals.of(Code.BODY_TOO_LARGE);
        }
    }

    private static void requireLineBreak(ByteBuf message, int at) {
        if (byteAt(message, at) != '\r' || byteAt(message, at + 1) != '\n') {
            throw Refusals.malformed("A chunk does not end in CR LF, or has an extension or a trailer.");
        }
    }

    private static char byteAt(ByteBuf message, int at) {
        return (char) message.getUnsignedByte(message.readerIndex() + at);
    }
}
