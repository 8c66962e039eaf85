package org.foramen.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.foramen.store.OwnerOnly;

/**
 * Where it is noted what operators do by commands, a line each. It is a chain of its own, beside the one of the service:
 * that goes on from what it has written itself, so that it notices lines which another process has cut off.
 */
public final class OperatorLog {

    private final Path path;
    private final Supplier<Chain> chain;
    private final Clock clock;
    private final String operator;

    /**
     * @param chain    asked for only when something is noted
     * @param operator who gives the command, to the system
     */
    public OperatorLog(Path path, Supplier<Chain> chain, Clock clock, String operator) {
        this.path = path;
        this.chain = chain;
        this.clock = clock;
        this.operator = operator;
    }

    public Path path() {
        return path;
    }

    /** Of several commands at once, each waits for the line of the one before. */
    public void note(Event event, String what) throws IOException, AuditFile.Unusable {
        OwnerOnly.file(path);
        try (var held = FileChannel.open(path, StandardOpenOption.WRITE)) {
            held.lock();
            try (var file = AuditFile.open(path)) {
                file.append(line(file, new Entry(clock.instant(), event, Optional.empty(), Caller.SERVICE, what + " by " + operator)));
            }
        }
    }

    private byte[] line(AuditFile file, Entry entry) {
        var tied = chain.get();
        // A line that a crash has torn was cut off: it is one that is missed.
        byte[] said = Line.said(file.seq() + 1, entry, file.torn() > 0 ? 1 : 0, tied);
        var line = new ByteArrayOutputStream();
        line.writeBytes(said);
        line.writeBytes(Line.end(tied.link(file.link(), said)).getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }
}
