package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.KeyRefused.Reason.IN_PROGRESS;
import static org.foramen.store.KeyRefused.Reason.OTHER_REQUEST;
import static org.foramen.store.KeyRefused.Reason.SPENT;
import static org.foramen.store.Samples.answer;
import static org.foramen.store.Samples.begun;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.failure;
import static org.foramen.store.Samples.hash;
import static org.foramen.store.Samples.join;
import static org.foramen.store.Samples.key;
import static org.foramen.store.Samples.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class IdempotencyTest {

    @Parameter
    private Kind kind;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Kind.Home home;
    private InterviewStore store;

    @BeforeEach
    void open() {
        home = kind.home(folder);
        store = home.open(clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Credentials createWith(IdempotencyKey key) {
        var credentials = credentials();
        join(store.create(begun(credentials), key));
        return credentials;
    }

    private CompletionStage<Created> again(IdempotencyKey key) {
        return store.create(begun(credentials()), key);
    }

    private void assertRefused(CompletionStage<?> stage, KeyRefused.Reason reason) {
        assertThat(failure(stage)).isInstanceOfSatisfying(KeyRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_replay_gives_the_same_interview_under_the_new_token_alone() {
        var first = createWith(key(1));
        var second = credentials();

        var replayed = join(store.create(begun(second), key(1)));

        assertThat(replayed.replayed()).isTrue();
        assertThat(replayed.interview().id()).isEqualTo(first.id());
        assertThat(store.find(first)).isEmpty();
        assertThat(store.find(second)).isEmpty();
        assertThat(store.find(new Credentials(first.id(), second.token()))).contains(replayed.interview());
    }

    @Test
    void different_keys_give_different_interviews() {
        var first = createWith(key(1));
        var second = createWith(key(2));

        assertThat(store.find(first)).isPresent();
        assertThat(store.find(second)).isPresent();
    }

    @Test
    void a_create_that_failed_leaves_its_key_unused() {
        var unkept = new Origin("spine", "sha256:2", "en", Samples.SPINE.notice(), Samples.SPINE.reference());
        var refused = new NewInterview(credentials(), unkept, begun(credentials()).answers());

        assertThat(failure(store.create(refused, key(1)))).isInstanceOf(IllegalStateException.class);
        assertThat(join(again(key(1))).replayed()).isFalse();
    }

    @Test
    void a_key_is_spent_once_the_interview_goes_on() {
        join(answer(store, createWith(key(1)), "cough", "yes"));
        join(seal(store, createWith(key(2))));

        assertRefused(again(key(1)), SPENT);
        assertRefused(again(key(2)), SPENT);
    }

    @Test
    void after_an_erasure_the_key_is_spent_and_nothing_comes_back() {
        var erased = createWith(key(1));
        join(store.erase(erased));

        assertRefused(again(key(1)), SPENT);
        assertRefused(store.create(begun(credentials()), new IdempotencyKey(hash(1), hash(7))), SPENT);
        assertThat(store.find(erased)).isEmpty();
    }

    @Test
    void a_key_cannot_be_used_for_another_request() {
        var first = createWith(key(1));

        assertRefused(store.create(begun(credentials()), new IdempotencyKey(hash(1), hash(7))), OTHER_REQUEST);
        assertThat(store.find(first)).isPresent();
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        var first = createWith(key(1));
        join(seal(store, first));
        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertRefused(again(key(1)), SPENT);

        clock.advance(Duration.ofMillis(1));
        var second = createWith(key(1));

        assertThat(store.find(second)).isPresent();
        assertThat(store.find(first)).isPresent();
        assertThat(join(again(key(1))).interview().id()).isEqualTo(second.id());
    }

    @Test
    void of_many_creates_with_one_key_in_two_processes_one_makes_an_interview() {
        try (var other = kind == Kind.POSTGRESQL ? home.open(clock) : store) {
            var creates = IntStream.range(0, 40).parallel()
                    .mapToObj(i -> (i % 2 == 0 ? store : other).create(begun(credentials()), key(1))).toList();
            var done = creates.stream().filter(create -> failure(create) == null).map(Samples::join).toList();

            assertThat(done.stream().filter(created -> !created.replayed())).hasSize(1);
            assertThat(done.stream().map(created -> created.interview().id()).distinct()).hasSize(1);
            assertThat(creates.stream().map(Samples::failure).filter(Objects::nonNull))
                    .allSatisfy(refused -> assertThat(((KeyRefused) refused).reason()).isEqualTo(IN_PROGRESS));
        }
    }
}
