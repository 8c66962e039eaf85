package org.foramen.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes what is noted, in a thread of its own. Nobody ever waits for it: what it cannot take or write is missed,
 * counted, and told in the next line that can be written.
 */
public final class AuditLog implements AutoCloseable {

    static final int MOST_WAITING = 10_000;

    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());
    private static final int AT_ONCE = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Entry END = new Entry(Instant.MAX, Event.LOG_OPENED, Optional.empty(), Caller.SERVICE, "end");

    private final Appending file;
    private final Chain chain;
    private final Clock clock;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong missed = new AtomicLong();
    private final Thread writer = new Thread(this::write, "audit");
    private volatile boolean closing;

    private long seq;
    private String link;

    AuditLog(Appending file, Chain chain, Clock clock, long seq, String link) {
        this.file = file;
        this.chain = chain;
        this.clock = clock;
        this.seq = seq;
        this.link = link;
        writer.setDaemon(true);
    }

    /** Goes on where the file ends. */
    public static AuditLog on(AuditFile file, Chain chain, Clock clock) {
        var log = new AuditLog(file, chain, clock, file.seq(), file.link());
        if (file.torn() > 0) {
            LOG.log(System.Logger.Level.WARNING, "the audit log ended within a line, as after a crash: {0} bytes are cut off", Long.toString(file.torn()));
        }
        log.add(Event.LOG_OPENED, Optional.empty(), Caller.SERVICE,
                file.torn() > 0 ? "cut off " + file.torn() + " bytes of a torn line" : file.seq() == 0 ? "new" : "continued");
        log.start();
        return log;
    }

    void start() {
        writer.start();
    }

    /** Returns at once. */
    public void add(Event event, Optional<String> interview, Caller caller, String outcome) {
        if (closing || !waiting.offer(new Entry(clock.instant(), event, interview, caller, outcome))) {
            miss(1, "too much is waiting to be written");
        }
    }

    /** How many were missed since the last line that could be written. */
    public long missed() {
        return missed.get();
    }

    private void write() {
        var batch = new ArrayList<Entry>();
        boolean open = true;
        while (open) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException e) {
                // Only the end ends it.
                continue;
            }
            waiting.drainTo(batch, AT_ONCE - 1);
            open = !batch.remove(END);
            write(batch);
            batch.clear();
        }
    }

    private void write(List<Entry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        long untold = missed.get();
        long next = seq;
        var last = link;
        var lines = new ByteArrayOutputStream();
        for (var entry : batch) {
            next++;
            byte[] said = Line.said(next, entry, next == seq + 1 ? untold : 0, chain);
            last = chain.link(last, said);
            lines.writeBytes(said);
            lines.writeBytes(Line.end(last).getBytes(StandardCharsets.US_ASCII));
        }
        try {
            file.append(lines.toByteArray());
            seq = next;
            link = last;
            missed.addAndGet(-untold);
        } catch (IOException e) {
            miss(batch.size(), e.getClass().getSimpleName());
        }
    }

    /** Logged once: the next line, once there is one, tells how many. */
    private void miss(long count, String why) {
        if (missed.getAndAdd(count) == 0) {
            LOG.log(System.Logger.Level.ERROR, "the audit log misses entries: {0}", why);
        }
    }

    /** What waits is still written, if that does not take too long. */
    @Override
    public void close() {
        closing = true;
        try {
            if (waiting.offer(END, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                writer.join(PATIENCE.toMillis());
            }
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the audit log could not be closed: {0}", e.getClass().getSimpleName());
        }
    }
}
