package org.foramen.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.foramen.store.OwnerOnly;

/** The file of an audit log, to which whole lines are added. */
public final class AuditFile implements Appending {

    /** Longer than any two lines. */
    private static final int TAIL = 8192;

    private final FileChannel channel;
    private final long seq;
    private final String link;
    private final long torn;
    /** Where the last whole line ends. */
    private long end;

    private AuditFile(FileChannel channel, long seq, String link, long end, long torn) {
        this.channel = channel;
        this.seq = seq;
        this.link = link;
        this.end = end;
        this.torn = torn;
    }

    /** The file does not end as an audit log does; the message says what to do. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unusable(String message) {
            super(message);
        }
    }

    /** Makes the file when there is none. A last line that a crash has torn is cut off. */
    public static AuditFile open(Path path) throws IOException, Unusable {
        OwnerOnly.file(path);
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var from = Math.max(0, channel.size() - TAIL);
        var tail = read(channel, from);
        int ended = tail.lastIndexOf('\n') + 1;
        long torn = tail.length() - ended;
        if (ended == 0 && from == 0) {
            return opened(channel, 0, Chain.START, 0, torn);
        }
        var last = tail.substring(tail.lastIndexOf('\n', ended - 2) + 1, Math.max(ended - 1, 0));
        var line = Line.Read.of(last);
        if (line.isEmpty()) {
            channel.close();
            throw new Unusable(path + " does not end with a line of the audit log - look at it with `admin verify-audit`, and move it away");
        }
        return opened(channel, line.get().seq(), line.get().link(), from + ended, torn);
    }

    private static AuditFile opened(FileChannel channel, long seq, String link, long end, long torn) throws IOException {
        channel.truncate(end);
        return new AuditFile(channel, seq, link, end, torn);
    }

    private static String read(FileChannel channel, long from) throws IOException {
        var bytes = ByteBuffer.allocate(TAIL);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // There may be more.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** The number of the last line. */
    long seq() {
        return seq;
    }

    /** The link of the last line. */
    String link() {
        return link;
    }

    /** How much of a torn line was cut off, in bytes. */
    long torn() {
        return torn;
    }

    @Override
    public void append(byte[] lines) throws IOException {
        // What an earlier failure left half written goes.
        channel.truncate(end);
        var rest = ByteBuffer.wrap(lines);
        while (rest.hasRemaining()) {
            channel.write(rest, end + rest.position());
        }
        channel.force(false);
        end += lines.length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
