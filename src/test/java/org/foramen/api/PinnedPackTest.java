package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.foramen.access.AccessToken;
import org.foramen.api.problem.Refused;
import org.foramen.access.IdempotencyKeys;
import org.foramen.api.request.Languages;
import org.foramen.pack.PackSource;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Credentials;
import org.foramen.store.Expected;
import org.foramen.store.InterviewStore;
import org.foramen.store.Stores;
import org.foramen.store.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An interview stays on the version of the pack it began with, whatever is installed later. */
class PinnedPackTest {

    private static final Languages ANY = Languages.of(Optional.empty(), (HttpHeaders) Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, arguments) -> null));
    private static final Answers EMERGENCY = Answers.NONE.with("saddle_numbness", Answer.of("yes"));

    private final Steps steps = new Steps(Clock.systemUTC());

    private static ServedPack served(PackSource source) {
        return ServedPack.of(source, LocalDate.now(), System::nanoTime);
    }

    @Test void an_interview_goes_on_with_the_old_words_after_the_new_pack_is_installed(@TempDir Path folder) {
        try (var store = Stores.sqlite(folder.resolve("store.db"), Clock.systemUTC(), new Vault(new byte[32], new SecureRandom()), () -> Runnable::run)) {
            var before = served(Reworded.spine());
            var credentials = begin(store, before);
            var fresh = served(Reworded.version(9));
            store.keepPack(fresh.pack().contentHash(), fresh.files()).toCompletableFuture().join();
            var packs = new Packs(List.of(fresh), hash -> served(PackSource.ofBytes(store.pack(hash).orElseThrow())));
            var interviews = new Interviews(store, packs, steps, Runnable::run, Journals.NONE);

            var changed = interviews.change(credentials, Expected.ANY, ANY, opened -> EMERGENCY).toCompletableFuture().join();

            assertThat(changed.pack().ref()).isEqualTo(before.ref());
            assertThat(steps.canonical(changed.pack(), changed.spoken(), changed.answers()))
                    .isEqualTo(steps.canonical(before, before.in("en"), EMERGENCY))
                    .isNotEqualTo(steps.canonical(fresh, fresh.in("en"), EMERGENCY));
            assertThat(fresh.ref().decisionFingerprint()).isEqualTo(before.ref().decisionFingerprint());
            assertThat(fresh.ref().contentHash()).isNotEqualTo(before.ref().contentHash());
        }
    }

    @Test @Timeout(60) void what_another_changed_while_an_older_version_was_loaded_makes_the_change_stale(@TempDir Path folder) {
        try (var store = Stores.sqlite(folder.resolve("store.db"), Clock.systemUTC(), new Vault(new byte[32], new SecureRandom()), () -> Runnable::run)) {
            var credentials = begin(store, served(Reworded.spine()));
            var packs = new Packs(List.of(served(Reworded.version(9))), hash -> {
                store.change(credentials, Expected.ANY, stored -> EMERGENCY.with("age", Answer.of(40))).toCompletableFuture().join();
                return served(PackSource.ofBytes(store.pack(hash).orElseThrow()));
            });
            var interviews = new Interviews(store, packs, steps, ForkJoinPool.commonPool(), Journals.NONE);

            var changed = interviews.change(credentials, new Expected(0), ANY, opened -> EMERGENCY).toCompletableFuture();

            assertThatThrownBy(changed::join).hasCauseInstanceOf(Refused.class);
        }
    }

    private static Credentials begin(InterviewStore store, ServedPack pack) {
        store.keepPack(pack.pack().contentHash(), pack.files()).toCompletableFuture().join();
        var packs = new Packs(List.of(pack), hash -> pack);
        var begun = new Beginnings(store, packs, new IdempotencyKeys(new byte[32]), new SecureRandom(), Journals.NONE)
                .empty(pack, Beginnings.Owner.NOBODY, ANY, Optional.empty()).toCompletableFuture().join();
        return AccessToken.parse(begun.token()).orElseThrow().credentials(begun.opened().stored().id());
    }
}
