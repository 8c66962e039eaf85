package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.store.Samples.await;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPoolTest {

    private static final Work<String> COUNT =
            session -> session.one("SELECT count(*) FROM interview", row -> row.getString(1)).orElseThrow();

    @TempDir
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private SqliteFile file;
    private ReadPool readers;

    @BeforeEach
    void open() {
        file = new SqliteFile(folder.resolve("foramen.db"));
        readers = new ReadPool(() -> {
            opened.incrementAndGet();
            return file.read();
        });
    }

    @Test
    void a_connection_is_used_again() {
        IntStream.range(0, 20).forEach(i -> assertThat(readers.read(COUNT)).isEqualTo("0"));

        assertThat(opened).hasValue(1);
        readers.close();
    }

    @Test
    void several_read_at_once() {
        var reading = new CountDownLatch(3);
        var all = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> readers.read(session -> {
            reading.countDown();
            await(reading);
            return COUNT.run(session);
        }), task -> new Thread(task).start())).toList();

        assertThat(all).allSatisfy(each -> assertThat(join(each)).isEqualTo("0"));
        assertThat(opened).hasValue(3);
        readers.close();
    }

    @Test
    void a_connection_that_failed_is_not_used_again() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> readers.read(session -> session.update("no SQL")))
                    .isInstanceOf(StoreUnavailable.class).hasCauseInstanceOf(SQLException.class);
        }

        assertThat(readers.read(COUNT)).isEqualTo("0");
        assertThat(opened).hasValue(21);
        readers.close();
    }

    @Test
    void a_database_that_cannot_be_reached_is_unavailable() {
        var unreachable = new ReadPool(() -> {
            throw new SQLException("no such host");
        });

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> unreachable.read(COUNT)).isInstanceOf(StoreUnavailable.class);
        }
    }
}
