package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is gone from every byte on the disk, while the store runs. */
class ErasureTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Path file;
    private InterviewStore store;

    @BeforeEach
    void open() {
        file = folder.resolve("foramen.db");
        store = Samples.open(file, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** With a mark of its own in each place where something about a person is kept. */
    private Credentials createMarked(String mark) {
        var credentials = new Credentials(mark + "-id", credentials().token());
        var origin = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.of(mark + "-reference"));
        store.create(new NewInterview(credentials, origin, Answers.NONE));
        join(Samples.answer(store, credentials, "item", mark + "-answer"));
        return credentials;
    }

    private void sealMarked(Credentials credentials, String mark, int times) {
        join(store.seal(credentials, Expected.ANY, "en", i -> bytes((mark + "-result ").repeat(times))));
    }

    @Test
    void an_erased_interview_leaves_no_trace() {
        var credentials = createMarked("CANARY");
        sealMarked(credentials, "CANARY", 1000);
        assertThat(RawFile.everything(file)).contains("CANARY-id");

        join(store.erase(credentials));

        assertThat(RawFile.everything(file)).doesNotContain("CANARY");
    }

    @Test
    void an_erased_interview_leaves_no_trace_under_its_idempotency_key() {
        var credentials = new Credentials("CANARY-id", credentials().token());
        join(store.create(Samples.begun(credentials), Samples.key(1)));
        join(store.erase(credentials));

        assertThat(RawFile.everything(file)).doesNotContain("CANARY");
    }

    @Test
    void a_swept_interview_leaves_no_trace() {
        createMarked("CANARY");
        clock.advance(Duration.ofDays(1));
        join(store.sweep());

        assertThat(RawFile.everything(file)).doesNotContain("CANARY");
    }

    @Test
    void an_erasure_that_a_reader_holds_up_is_finished_by_the_sweeper() throws Exception {
        var credentials = createMarked("CANARY");
        try (var reader = RawFile.open(file)) {
            reader.setAutoCommit(false);
            assertThat(RawFile.text(reader, "SELECT count(*) FROM interview")).isEqualTo("1");
            join(store.erase(credentials));
            assertThat(RawFile.everything(file)).contains("CANARY");
        }
        join(store.sweep());

        assertThat(RawFile.everything(file)).doesNotContain("CANARY");
    }

    @Test
    void erased_interviews_among_many_that_grow_leave_no_trace() {
        var random = new Random(4);
        Set<String> erased = new LinkedHashSet<>();
        var living = new ArrayList<Credentials>();
        for (int step = 0; step < 3000; step++) {
            int kind = random.nextInt(30);
            if (kind < 4 || living.isEmpty()) {
                living.add(createMarked("CANARY" + step));
                continue;
            }
            var credentials = living.get(random.nextInt(living.size()));
            String mark = credentials.id().substring(0, credentials.id().indexOf('-'));
            if (kind == 4) {
                join(store.erase(credentials));
                living.remove(credentials);
                erased.add(mark + "-");
            } else if (kind == 5) {
                sealMarked(credentials, mark, 1 + random.nextInt(600));
            } else {
                grow(credentials, mark, random);
            }
        }
        String everything = RawFile.everything(file);

        assertThat(erased).hasSizeGreaterThan(80).noneMatch(everything::contains);
        assertThat(living).allMatch(credentials -> everything.contains(credentials.id()));
    }

    /** Refused when it is sealed. */
    private void grow(Credentials credentials, String mark, Random random) {
        Collection<String> options = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            options.add(mark + "-option" + i);
        }
        String linkId = "item" + random.nextInt(10);
        store.change(credentials, Expected.ANY, i -> i.answers().with(linkId, Answer.of(options)));
    }

    @Test
    void erased_used_replaced_and_swept_codes_leave_no_trace() {
        // Stand for the hashes of codes: letters, to be found in the file.
        var first = new Hash(bytes("CANARY-1-hash-of-a-handover-code"));
        var second = new Hash(bytes("CANARY-2-hash-of-a-handover-code"));
        var erased = Samples.create(store);
        handOver(erased, first);
        assertThat(RawFile.everything(file)).contains("CANARY-1");
        join(store.erase(erased));
        assertThat(join(store.redeem(first))).isEmpty();
        assertThat(RawFile.everything(file)).doesNotContain("CANARY-1");

        for (var code : List.of(first, second)) {
            handOver(Samples.create(store), code);
        }
        join(store.redeem(first));
        clock.advance(Duration.ofMinutes(15));
        join(store.sweep());
        assertThat(RawFile.everything(file)).doesNotContain("CANARY");
    }

    @Test
    void the_sweeper_removes_keys_after_a_day() throws Exception {
        join(store.create(Samples.begun(credentials()), Samples.key(1)));
        clock.advance(Duration.ofHours(1));
        join(store.create(Samples.begun(credentials()), Samples.key(2)));
        clock.advance(Duration.ofHours(23));
        join(store.sweep());

        try (var raw = RawFile.open(file)) {
            assertThat(RawFile.text(raw, "SELECT count(*) FROM idempotency_key")).isEqualTo("1");
        }
    }

    private void handOver(Credentials credentials, Hash code) {
        join(store.handOver(credentials, code, "en", interview -> bytes("{}")));
    }
}
