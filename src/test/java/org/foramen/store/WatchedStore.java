package org.foramen.store;

import static org.foramen.store.Samples.await;
import static org.foramen.store.Samples.create;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answers;

/** A store whose commits are watched and whose writer can be kept busy. */
final class WatchedStore implements AutoCloseable {

    final CountDownLatch hold = new CountDownLatch(1);
    final SqliteFile file;
    final WatchedCommits commits;
    final InterviewStore store;

    WatchedStore(Path path) {
        file = new SqliteFile(path);
        commits = new WatchedCommits(file::write);
        store = another(Runnable::run);
        Samples.keepPack(store);
    }

    /** A second store on the same file. */
    InterviewStore another(Executor replies) {
        var transactions = new Transactions(new MovableClock(), Lifetimes.DEFAULT, Samples.VAULT);
        return new DatabaseInterviewStore(new SqliteDatabase(commits, file::read, () -> replies), transactions);
    }

    /** The writer is at work until {@link #hold} is counted down; what is submitted meanwhile waits. */
    CompletionStage<?> keepBusy() {
        var credentials = create(store);
        var working = new CountDownLatch(1);
        var work = store.change(credentials, Expected.ANY, interview -> {
            working.countDown();
            await(hold);
            return interview.answers();
        });
        await(working);
        return work;
    }

    List<Credentials> several(int count) {
        return IntStream.range(0, count).mapToObj(i -> create(store)).toList();
    }

    List<? extends CompletionStage<?>> answerAll(List<Credentials> interviews) {
        return interviews.stream().map(interview -> Samples.answer(store, interview, "cough", "yes")).toList();
    }

    Answers answersOf(Credentials credentials) {
        return store.find(credentials).orElseThrow().answers();
    }

    @Override
    public void close() {
        hold.countDown();
        store.close();
    }
}
