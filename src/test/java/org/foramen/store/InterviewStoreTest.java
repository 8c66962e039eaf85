package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.answer;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.create;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.failure;
import static org.foramen.store.Samples.hash;
import static org.foramen.store.Samples.join;
import static org.foramen.store.Samples.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class InterviewStoreTest {

    @Parameter
    private Kind kind;

    private static final Duration JUST_SHORT_OF_A_DAY = Duration.ofDays(1).minusMillis(1);

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

    @Test
    void an_interview_is_found_as_it_was_created() {
        var origin = new Origin("spine", "sha256:1", "es", Optional.of("2026-12"), Optional.of("partner's own"), Optional.of("c-partner"));
        var answers = Answers.NONE.with("age", Answer.of(40)).with("trauma", Answer.SKIPPED);
        var credentials = credentials();

        var created = join(store.create(new NewInterview(credentials, origin, answers)));

        assertThat(created.replayed()).isFalse();
        assertThat(created.interview()).isEqualTo(new StoredInterview(credentials.id(), origin, MovableClock.START,
                MovableClock.START.plus(Duration.ofDays(1)), 0, answers, Optional.empty()));
        assertThat(store.find(credentials)).contains(created.interview());
    }

    @Test
    void an_interview_needs_a_pack_that_is_kept() {
        var origin = new Origin("spine", "sha256:2", "en", Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(failure(store.create(new NewInterview(credentials(), origin, Answers.NONE))))
                .isInstanceOf(IllegalStateException.class).hasMessage("the pack sha256:2 is not kept");
    }

    @Test
    void unknown_wrong_token_expired_and_erased_are_all_absent() {
        var expired = create(store);
        clock.advance(Duration.ofDays(1));
        var wrong = new Credentials(create(store).id(), hash(-1));
        var erased = create(store);
        join(store.erase(erased));

        for (var absent : List.of(credentials(), wrong, expired, erased)) {
            assertThat(store.find(absent)).isEmpty();
            assertThat(join(answer(store, absent, "cough", "yes"))).isEmpty();
            assertThat(join(seal(store, absent))).isEmpty();
            assertThat(join(store.erase(absent))).isFalse();
        }
    }

    @Test
    void a_change_replaces_the_answers_and_raises_the_revision() {
        var credentials = create(store);
        join(answer(store, credentials, "cough", "yes"));

        var changed = join(store.change(credentials, new Expected(1), i -> i.answers().with("age", Answer.of(7))));

        assertThat(changed).isEqualTo(store.find(credentials));
        assertThat(changed.orElseThrow().revision()).isEqualTo(2);
        assertThat(changed.orElseThrow().answers())
                .isEqualTo(Answers.NONE.with("cough", Answer.of("yes")).with("age", Answer.of(7)));
    }

    @Test
    void a_change_that_changes_nothing_leaves_the_revision() {
        var credentials = create(store);
        var first = join(answer(store, credentials, "cough", "yes"));

        assertThat(join(answer(store, credentials, "cough", "yes"))).isEqualTo(first);
        assertThat(store.find(credentials)).isEqualTo(first);
    }

    @Test
    void a_change_on_another_revision_is_stale() {
        var credentials = create(store);
        join(answer(store, credentials, "cough", "yes"));

        var failure = failure(store.change(credentials, new Expected(0), i -> Answers.NONE));

        assertThat(failure).isInstanceOfSatisfying(StaleRevision.class, e -> assertThat(e.current()).isEqualTo(1));
        assertThat(failure(store.seal(credentials, new Expected(0), "en", i -> bytes("{}"))))
                .isInstanceOf(StaleRevision.class);
        assertThat(store.find(credentials).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void of_many_changes_that_expect_the_same_revision_one_wins() {
        var credentials = create(store);
        List<CompletionStage<?>> racing = IntStream.range(0, 20).parallel()
                .<CompletionStage<?>>mapToObj(writer -> store.change(credentials, new Expected(0),
                        interview -> interview.answers().with("writer", Answer.of(writer))))
                .toList();

        assertThat(racing.stream().filter(stage -> failure(stage) == null)).hasSize(1);
        assertThat(racing.stream().filter(stage -> failure(stage) instanceof StaleRevision)).hasSize(19);
        assertThat(store.find(credentials).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void what_a_change_throws_is_its_outcome_and_nothing_is_stored() {
        var credentials = create(store);
        var before = store.find(credentials);
        var refusal = new IllegalArgumentException("no such question");
        var mistake = new AssertionError("a mistake of ours");

        assertThat(failure(store.change(credentials, Expected.ANY, i -> {
            throw refusal;
        }))).isSameAs(refusal);
        assertThat(failure(store.change(credentials, Expected.ANY, i -> {
            throw mistake;
        }))).isSameAs(mistake);
        assertThat(store.find(credentials)).isEqualTo(before);
    }

    @Test
    void a_sealed_interview_keeps_its_result_and_refuses_changes() {
        var credentials = create(store);
        join(answer(store, credentials, "cough", "yes"));
        clock.advance(JUST_SHORT_OF_A_DAY);

        var sealed = join(store.seal(credentials, new Expected(1), "ar", i -> bytes("{\"n\":" + i.revision() + "}")));

        var interview = sealed.orElseThrow();
        assertThat(interview.seal()).contains(new Seal(clock.instant(), "ar", bytes("{\"n\":1}")));
        assertThat(interview.revision()).isEqualTo(2);
        assertThat(interview.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        assertThat(store.find(credentials)).isEqualTo(sealed);
        assertThat(failure(answer(store, credentials, "cough", "no"))).isInstanceOf(Sealed.class);
        assertThat(failure(store.change(credentials, new Expected(1), i -> Answers.NONE))).isInstanceOf(Sealed.class);
        assertThat(store.find(credentials)).isEqualTo(sealed);
    }

    @Test
    void sealing_again_gives_the_first_seal() {
        var credentials = create(store);
        var sealed = join(seal(store, credentials));
        clock.advance(Duration.ofDays(1));

        assertThat(join(store.seal(credentials, new Expected(0), "es", i -> bytes("[]")))).isEqualTo(sealed);
    }

    @Test
    void an_unfinished_result_is_not_sealed() {
        var credentials = create(store);
        var refusal = new IllegalStateException("a question is open");

        assertThat(failure(store.seal(credentials, Expected.ANY, "en", i -> {
            throw refusal;
        }))).isSameAs(refusal);
        assertThat(store.find(credentials).orElseThrow().isSealed()).isFalse();
    }

    @Test
    void an_open_interview_lives_for_a_day_and_a_sealed_one_for_thirty() {
        var open = create(store);
        var sealed = create(store);
        join(seal(store, sealed));

        clock.advance(JUST_SHORT_OF_A_DAY);
        assertThat(join(answer(store, open, "cough", "yes"))).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(store.find(open)).isEmpty();
        clock.advance(Duration.ofDays(29).minusMillis(1));
        assertThat(store.find(sealed)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(store.find(sealed)).isEmpty();
    }

    @Test
    void the_sweeper_erases_what_has_expired_and_nothing_else() {
        for (int i = 0; i < 2; i++) {
            IntStream.rangeClosed(0, Transactions.SWEPT_AT_ONCE).forEach(j -> create(store));
        }
        clock.advance(Duration.ofHours(1));
        var young = create(store);
        clock.advance(Duration.ofHours(23));

        assertThat(join(store.sweep())).isEqualTo(2 * Transactions.SWEPT_AT_ONCE + 2);
        assertThat(join(store.sweep())).isZero();
        assertThat(store.find(young)).isPresent();
    }

    @Test
    void one_that_is_changed_after_it_was_found_about_to_expire_is_not_sealed_with_the_old_result() {
        var changed = create(store);
        var untouched = create(store);
        clock.advance(JUST_SHORT_OF_A_DAY);
        var found = store.aboutToExpire("");
        assertThat(found).extracting(StoredInterview::id).containsExactlyInAnyOrder(changed.id(), untouched.id());
        join(answer(store, changed, "cough", "yes"));

        found.forEach(interview -> join(store.seal(interview, "en", bytes("{}"))));

        assertThat(store.find(changed).orElseThrow().isSealed()).isFalse();
        assertThat(store.find(untouched).orElseThrow().isSealed()).isTrue();
    }

    @Test
    void a_pack_is_kept_once_with_all_its_files() {
        var files = Map.of("texts/en.yaml", bytes("b"), "pack.yaml", bytes("a"));
        join(store.keepPack("sha256:2", files));
        join(store.keepPack("sha256:2", Map.of("pack.yaml", bytes("other"))));

        var kept = store.pack("sha256:2").orElseThrow();
        assertThat(kept.keySet()).containsExactly("pack.yaml", "texts/en.yaml");
        assertThat(kept).allSatisfy((path, content) -> assertThat(content).isEqualTo(files.get(path)));
        assertThat(store.pack("sha256:3")).isEmpty();
    }

    @Test
    void nothing_of_a_person_is_in_a_printed_interview() {
        var origin = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.of("CANARY"), Optional.empty());
        var credentials = credentials();
        var begun = new NewInterview(credentials, origin, Answers.NONE.with("a", Answer.of("CANARY")));
        join(store.create(begun));
        join(store.seal(credentials, Expected.ANY, "en", i -> bytes("CANARY")));

        assertThat(begun.toString() + store.find(credentials)).doesNotContain("CANARY");
    }
}
