package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.answer;
import static org.foramen.store.Samples.begun;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.failure;
import static org.foramen.store.Samples.hash;
import static org.foramen.store.Samples.join;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedCommitTest {

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
    void everything_in_it_fails_and_what_comes_next_works() {
        var interviews = watched.several(3);
        var busy = watched.keepBusy();
        var waiting = watched.answerAll(interviews);
        var refused = store.change(interviews.get(0), new Expected(0), i -> Answers.NONE);
        var erased = store.erase(interviews.get(1));
        watched.commits.before = () -> {
            throw new SQLException("the disk is full");
        };
        watched.hold.countDown();

        assertThat(failure(busy)).isInstanceOf(StoreUnavailable.class);
        assertThat(waiting).allSatisfy(w -> assertThat(failure(w)).isInstanceOf(StoreUnavailable.class));
        assertThat(failure(refused)).isInstanceOf(StoreUnavailable.class);
        assertThat(failure(erased)).isInstanceOf(StoreUnavailable.class);
        assertThat(interviews).allSatisfy(i -> assertThat(watched.answersOf(i)).isEqualTo(Answers.NONE));

        watched.commits.before = () -> { };
        watched.answerAll(interviews).forEach(Samples::join);
        assertThat(interviews).allSatisfy(i -> assertThat(watched.answersOf(i).has("cough")).isTrue());
    }

    @Test
    void a_statement_that_fails_fails_all_and_repeats_no_value() {
        var twice = new Credentials("CANARY", hash(1));
        join(store.create(begun(twice)));
        watched.keepBusy();
        var first = store.create(begun(credentials()));
        var second = store.create(begun(twice));
        watched.hold.countDown();

        assertThat(failure(first)).isInstanceOf(StoreUnavailable.class);
        var trace = new StringWriter();
        failure(second).printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("StoreUnavailable", "data_key.subject").doesNotContain("CANARY");
    }

    @Test
    void a_refusal_spares_the_others_in_the_same_transaction() {
        var interviews = watched.several(2);
        watched.keepBusy();
        var first = answer(store, interviews.get(0), "cough", "yes");
        var refused = store.change(interviews.get(1), new Expected(9), i -> Answers.NONE);
        var second = answer(store, interviews.get(1), "cough", "no");
        watched.hold.countDown();

        assertThat(join(first)).isPresent();
        assertThat(failure(refused)).isInstanceOf(StaleRevision.class);
        assertThat(join(second)).isPresent();
    }

    @Test
    void what_a_refused_request_wrote_is_taken_back() throws Exception {
        var refusal = new IllegalStateException("refused after writing");
        try (var writer = new GroupCommit(watched.file::write, session -> null, () -> Runnable::run)) {
            var refused = writer.submit(session -> {
                session.update("INSERT INTO pack (content_hash) VALUES ('refused')");
                throw refusal;
            });
            join(writer.submit(session -> session.update("INSERT INTO pack (content_hash) VALUES ('taken')")));

            assertThat(failure(refused)).isSameAs(refusal);
        }
        try (var raw = RawFile.open(folder.resolve("foramen.db"))) {
            assertThat(RawFile.text(raw, "SELECT group_concat(content_hash) FROM pack")).isEqualTo("sha256:1,taken");
        }
    }

    @Test
    void what_is_committed_is_acknowledged_though_cleaning_up_fails() {
        Work<?> cleaning = session -> {
            throw new SQLException("the log is in use");
        };
        try (var writer = new GroupCommit(watched.file::write, cleaning, () -> Runnable::run)) {
            var work = writer.submit(session -> {
                session.leaveNoTrace();
                return session.update("DELETE FROM idempotency_key");
            });

            assertThat(join(work).intValue()).isZero();
            assertThat(join(writer.submit(session -> 1)).intValue()).isOne();
        }
    }
}
