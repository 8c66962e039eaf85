package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.join;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A code opens a sealed interview once. */
@ParameterizedClass
@EnumSource(Kind.class)
class HandoverStoreTest {

    @Parameter
    private Kind kind;

    private static final Hash FIRST = Samples.hash(-1);
    private static final Hash SECOND = Samples.hash(-2);

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

    private Optional<HandedOver> handOver(Credentials credentials, Hash code) {
        return join(store.handOver(credentials, code, "en", interview -> bytes("{}")));
    }

    @Test
    void it_seals_and_opens_once() {
        var credentials = Samples.create(store);
        var handedOver = handOver(credentials, FIRST).orElseThrow();

        assertThat(handedOver.expires()).isEqualTo(MovableClock.START.plus(Duration.ofMinutes(15)));
        assertThat(store.find(credentials)).contains(handedOver.interview()).get().matches(StoredInterview::isSealed);
        assertThat(join(store.redeem(FIRST))).contains(handedOver.interview());
        assertThat(join(store.redeem(FIRST))).isEmpty();
    }

    @Test
    void whoever_comes_first_gets_it() {
        handOver(Samples.create(store), FIRST);
        var all = Stream.generate(() -> store.redeem(FIRST)).limit(50).toList();

        assertThat(all.stream().map(Samples::join).filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void it_lasts_fifteen_minutes_and_a_restart() {
        var credentials = Samples.create(store);
        handOver(credentials, FIRST);
        store.close();
        store = home.open(clock);
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(join(store.redeem(FIRST))).isPresent();

        handOver(credentials, SECOND);
        clock.advance(Duration.ofMinutes(15));
        assertThat(join(store.redeem(SECOND))).isEmpty();
    }

    @Test
    void a_later_code_takes_its_place() {
        var credentials = Samples.create(store);
        handOver(credentials, FIRST);
        handOver(credentials, SECOND);

        assertThat(join(store.redeem(FIRST))).isEmpty();
        assertThat(join(store.redeem(SECOND))).isPresent();
    }

    @Test
    void there_is_none_without_the_token() {
        assertThat(handOver(new Credentials(Samples.create(store).id(), Samples.hash(0)), FIRST)).isEmpty();
        assertThat(join(store.redeem(FIRST))).isEmpty();
    }
}
