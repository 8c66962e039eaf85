package org.foramen.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.pack.PackSource;
import org.foramen.store.StoreUnavailable;
import org.foramen.store.Versions;
import org.junit.jupiter.api.Test;

/** What new interviews begin with follows the choices of operators. */
class FollowedVersionsTest {

    private final ServedPack built = version("");
    private final ServedPack newer = version("8");
    private final ServedPack newest = version("9");
    private final Packs packs = new Packs(List.of(built), hash -> List.of(newer, newest).stream()
            .filter(pack -> pack.pack().contentHash().equals(hash)).findFirst().orElseThrow());

    private static ServedPack version(String prefix) {
        try {
            var files = new TreeMap<>(PackSource.of(Path.of("rules/spine")).files());
            files.computeIfPresent("pack.yaml", (path, bytes) ->
                    new String(bytes, StandardCharsets.UTF_8).replace("version: ", "version: " + prefix).getBytes(StandardCharsets.UTF_8));
            return ServedPack.of(PackSource.ofBytes(files), LocalDate.now(), System::nanoTime);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(ServedPack pack) {
        return pack.pack().contentHash();
    }

    private void follow(List<String> activated, ServedPack... recalled) {
        packs.follow(new Versions(activated.isEmpty() ? Map.of() : Map.of("spine", activated),
                Stream.of(recalled).map(FollowedVersionsTest::hash).collect(Collectors.toSet())));
    }

    @Test void the_newest_choice_is_served_and_without_one_what_was_built() {
        assertThat(packs.standard()).isSameAs(built);
        follow(List.of(hash(newest), hash(newer)));
        assertThat(packs.installed()).containsExactly(newest);
        assertThat(packs.atHand(hash(built))).contains(built);
        follow(List.of());
        assertThat(packs.standard()).isSameAs(built);
    }

    @Test void a_recalled_choice_gives_way_to_the_one_before_it_and_to_what_was_built() {
        follow(List.of(hash(newest), hash(newer)), newest);
        assertThat(packs.standard()).isSameAs(newer);
        follow(List.of(hash(newest), hash(newer)), newest, newer);
        assertThat(packs.standard()).isSameAs(built);
        assertThat(packs.isRecalled(hash(built))).isFalse();
    }

    @Test void when_everything_is_recalled_the_texts_stay_and_say_so() {
        follow(List.of(), built);

        assertThat(packs.standard()).isSameAs(built);
        assertThat(packs.isRecalled(hash(built))).isTrue();
        assertThat(packs.isRecalled(hash(newer))).isFalse();
    }

    @Test void a_choice_that_this_program_cannot_serve_is_passed_over() {
        follow(List.of("not of this time", hash(newer)));

        assertThat(packs.standard()).isSameAs(newer);
        assertThat(packs.installed()).hasSize(1);
    }

    @Test void while_the_store_is_away_what_is_served_stays_and_nothing_else_is_fallen_back_to() {
        var away = new boolean[] {false};
        var followed = new Packs(List.of(built), hash -> {
            if (away[0]) {
                throw new StoreUnavailable("taken away by a test");
            }
            return newer.pack().contentHash().equals(hash) ? newer : newest;
        });
        followed.follow(versions(newer));
        away[0] = true;

        assertThatThrownBy(() -> followed.follow(versions(newest))).isInstanceOf(StoreUnavailable.class);
        assertThat(followed.standard()).isSameAs(newer);
        away[0] = false;
        followed.follow(versions(newest));
        assertThat(followed.standard()).isSameAs(newest);
    }

    @Test void one_that_cannot_be_served_is_tried_once() {
        var tries = new int[1];
        var followed = new Packs(List.of(built), hash -> {
            tries[0]++;
            throw new IllegalArgumentException("not of this time");
        });
        followed.follow(versions(newest));
        followed.follow(versions(newest));

        assertThat(followed.standard()).isSameAs(built);
        assertThat(tries[0]).isOne();
    }

    private static Versions versions(ServedPack activated) {
        return new Versions(Map.of("spine", List.of(hash(activated))), Set.of());
    }
}
