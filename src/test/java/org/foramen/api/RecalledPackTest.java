package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.VersionStore;
import org.junit.jupiter.api.Test;

/** A version is activated, rolled back and recalled while interviews are under way. */
@QuarkusTest
class RecalledPackTest {

    @Inject
    Packs packs;
    @Inject
    VersionStore versions;

    /** A version that no earlier run has recalled in the same folder. */
    private String activate() {
        var source = Reworded.version(System.nanoTime());
        var hash = ServedPack.of(source, LocalDate.now(Clock.systemUTC()), System::nanoTime).pack().contentHash();
        versions.keep(hash, source.files()).toCompletableFuture().join();
        versions.activate("spine", hash).toCompletableFuture().join();
        packs.follow(versions.current());
        return hash;
    }

    private void recall(String hash) {
        versions.recall(hash).toCompletableFuture().join();
        packs.follow(versions.current());
    }

    private static String hash(Response interview) {
        return interview.path("pack.contentHash");
    }

    @Test void new_interviews_begin_with_the_activated_version_and_the_others_stay_on_theirs() {
        var before = Http.begin();
        var built = hash(before.get());
        var activated = activate();
        var after = Http.begin();

        assertThat(hash(after.get())).isEqualTo("sha256:" + activated);
        assertThat(hash(before.emergency().get())).isEqualTo(built);
        assertThat(versions.rollBack("spine").toCompletableFuture().join()).contains(activated);
        packs.follow(versions.current());
        assertThat(hash(Http.begin().get())).isEqualTo(built);
        assertThat(hash(after.emergency().get())).isEqualTo("sha256:" + activated);
    }

    @Test void with_a_recalled_version_nothing_begins_or_goes_on_and_what_was_sealed_is_marked() {
        var built = hash(Http.begin().get());
        var faulty = activate();
        var open = Http.begin().emergency();
        var sealed = Http.begin().emergency();
        sealed.seal();
        var before = sealed.result();
        recall(faulty);

        assertThat(hash(Http.begin().get())).isEqualTo(built);
        for (var refused : new Response[] {open.get(), open.result(),
            open.answer("age", "40"), open.seal()}) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("pack-recalled");
        }
        var after = sealed.result();
        assertThat(before.<String>path("recalled")).isNull();
        assertThat(after.<String>path("recalled")).startsWith("The rules behind this result were taken back.");
        assertThat(after.<Object>path("recommendation")).isEqualTo(before.path("recommendation"));
        for (var type : new String[] {"text/plain", "text/markdown", "text/html"}) {
            assertThat(sealed.http().accept(type).get(sealed.path() + "/result").asString()).as(type)
                    .contains("This result may be wrong").containsPattern("Get\\s+emergency\\s+help\\s+right\\s+now");
        }
        var code = sealed.handOver().<String>path("code");
        assertThat(http().header("Content-Type", "application/x-www-form-urlencoded").post("/r/" + code).asString()).contains("This result may be wrong");
        assertThat(open.http().delete(open.path()).statusCode()).isEqualTo(204);
    }
}
