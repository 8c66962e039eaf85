package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class VersionStoreTest {

    @Parameter
    private Kind kind;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Database database;
    private VersionStore store;

    @BeforeEach
    void open() {
        database = kind.home(folder).database(clock, () -> Runnable::run);
        store = new DatabaseVersionStore(database, clock);
        List.of("b", "a").forEach(hash -> join(store.keep(hash, Map.of("pack.yaml", bytes(hash)))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_kept_is_listed_with_its_files() {
        assertThat(store.kept()).containsExactly("a", "b");
        assertThat(store.files("a").orElseThrow()).containsOnlyKeys("pack.yaml");
        assertThat(store.files("c")).isEmpty();
        assertThat(store.current()).isEqualTo(Versions.NONE);
    }

    @Test
    void the_newest_choice_comes_first_and_can_be_taken_back() {
        join(store.activate("spine", "a"));
        join(store.activate("spine", "b"));
        join(store.activate("other", "a"));
        assertThat(store.current().activated()).isEqualTo(Map.of("spine", List.of("b", "a"), "other", List.of("a")));

        assertThat(join(store.rollBack("spine"))).contains("b");
        assertThat(store.current().activated()).isEqualTo(Map.of("spine", List.of("a"), "other", List.of("a")));
        assertThat(join(store.rollBack("spine"))).contains("a");
        assertThat(join(store.rollBack("spine"))).isEmpty();
    }

    @Test
    void a_recall_is_for_good() {
        join(store.recall("a"));
        join(store.recall("a"));

        assertThat(store.current().recalled()).isEqualTo(Set.of("a"));
    }
}
