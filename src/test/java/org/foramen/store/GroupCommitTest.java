package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.answer;
import static org.foramen.store.Samples.await;
import static org.foramen.store.Samples.create;
import static org.foramen.store.Samples.failure;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    @TempDir
    Path folder;

    private WatchedStore watched;
    private InterviewStore store;

    @BeforeEach
    void open() {
        watched = new WatchedStore(folder.resolve("foramen.db"));
        store = watched.store;
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void what_waits_is_committed_together() {
        var interviews = watched.several(31);
        var busy = watched.keepBusy();
        int before = watched.commits.count.get();

        var waiting = watched.answerAll(interviews);
        watched.hold.countDown();
        join(busy);
        waiting.forEach(Samples::join);

        assertThat(watched.commits.count.get() - before).isEqualTo(2);
    }

    @Test
    void nothing_is_answered_or_seen_before_it_is_committed() {
        var credentials = create(store);
        var committing = new CountDownLatch(1);
        watched.commits.before = () -> {
            committing.countDown();
            await(watched.hold);
        };

        var changed = answer(store, credentials, "cough", "yes").toCompletableFuture();
        await(committing);

        assertThat(changed).isNotDone();
        assertThat(watched.answersOf(credentials)).isEqualTo(Answers.NONE);
        watched.hold.countDown();
        assertThat(join(changed)).isEqualTo(store.find(credentials));
        assertThat(watched.answersOf(credentials).has("cough")).isTrue();
    }

    @Test
    void a_full_queue_refuses_what_comes_and_does_what_it_holds() {
        var credentials = create(store);
        watched.keepBusy();
        var waiting = IntStream.range(0, 256)
                .mapToObj(i -> answer(store, credentials, "cough", "option" + i)).toList();

        assertThat(failure(answer(store, credentials, "cough", "no"))).isInstanceOf(StoreBusy.class);
        watched.hold.countDown();

        assertThat(waiting).allSatisfy(stage -> assertThat(join(stage)).isPresent());
        assertThat(store.find(credentials).orElseThrow().revision()).isEqualTo(256);
    }

    @Test
    void closing_does_what_was_submitted_and_refuses_what_comes_after() {
        var credentials = create(store);
        watched.keepBusy();
        var waiting = answer(store, credentials, "cough", "yes");
        var closing = CompletableFuture.runAsync(store::close);
        watched.hold.countDown();
        join(closing);

        assertThat(join(waiting)).isPresent();
        assertThat(failure(answer(store, credentials, "cough", "no")))
                .isInstanceOf(StoreUnavailable.class).hasMessage("the store is closed");
    }

    @Test
    void replies_are_left_to_the_executor() {
        Queue<Runnable> replies = new ArrayDeque<>();
        var other = watched.another(replies::add);
        var created = other.create(Samples.begun(Samples.credentials())).toCompletableFuture();
        other.close();

        assertThat(created).isNotDone();
        replies.forEach(Runnable::run);
        assertThat(created).isCompleted();
    }

    @Test
    void a_reply_is_given_even_when_the_executor_has_stopped() {
        try (var other = watched.another(reply -> {
            throw new RejectedExecutionException();
        })) {
            assertThat(join(other.sweep())).isZero();
        }
    }

    @Test
    void a_twin_of_a_create_that_waits_is_told_that_it_is_in_progress() {
        watched.keepBusy();
        var first = store.create(Samples.begun(Samples.credentials()), Samples.key(1));

        assertThat(Samples.failure(store.create(Samples.begun(Samples.credentials()), Samples.key(1))))
                .isInstanceOfSatisfying(KeyRefused.class, refused -> assertThat(refused.reason()).isEqualTo(KeyRefused.Reason.IN_PROGRESS));
        watched.hold.countDown();

        assertThat(Samples.join(first).replayed()).isFalse();
        assertThat(Samples.join(store.create(Samples.begun(Samples.credentials()), Samples.key(1))).replayed()).isTrue();
    }
}
