package org.foramen.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.foramen.store.InterviewStore;

/** Some writers at a store in a journalled folder; every acknowledgement becomes a mark in the journal. */
final class Ledger {

    private static final int WRITERS = 6;

    /** An interview is at this revision, erased at the last. */
    record Acknowledged(Writing interview, int revision) { }

    private final List<Acknowledged> marks = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final JournalledFolder folder;
    private final InterviewStore store;

    private Ledger(JournalledFolder folder, InterviewStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Writes until there are so many acknowledgements, and gives them in the order of their marks. */
    static List<Acknowledged> write(JournalledFolder folder, InterviewStore store, int acknowledgements) throws InterruptedException {
        var ledger = new Ledger(folder, store);
        var threads = Stream.generate(() -> new Thread(() -> ledger.write(acknowledgements))).limit(WRITERS).toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        return List.copyOf(ledger.marks);
    }

    private void write(int acknowledgements) {
        while (count() < acknowledgements) {
            var interview = new Writing(numbers.incrementAndGet());
            interview.begin(store);
            acknowledge(interview, 0);
            for (int revision = 1; revision <= interview.lastRevision(); revision++) {
                interview.change(store, revision);
                acknowledge(interview, revision);
            }
            if (interview.isErased()) {
                interview.erase(store);
                acknowledge(interview, Writing.ERASED);
            }
        }
    }

    private synchronized int count() {
        return marks.size();
    }

    private synchronized void acknowledge(Writing interview, int revision) {
        try {
            folder.mark(marks.size());
            marks.add(new Acknowledged(interview, revision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
