package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.store.Samples.answer;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.create;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.failure;
import static org.foramen.store.Samples.join;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.packaged.PostgresServer;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.Test;

/** What is not the same as in a file: other processes, settings of the server, and that it can go away. */
class PostgresDatabaseTest {

    private static final long WITHIN_MILLIS = 2000;

    private final MovableClock clock = new MovableClock();

    private static PostgresAddress address(PostgresServer server) {
        return new PostgresAddress(server.database(), PostgresServer.USER, PostgresServer.PASSWORD, 8);
    }

    private InterviewStore open(PostgresAddress address) {
        var database = PostgresDatabase.open(address, Samples.VAULT, () -> Runnable::run, System::nanoTime);
        var store = new DatabaseInterviewStore(database, clock, Lifetimes.DEFAULT, Samples.VAULT);
        Samples.keepPack(store);
        return store;
    }

    @Test
    void processes_that_start_at_the_same_time_make_the_tables_once() {
        var address = address(PostgresServer.shared());
        var opened = Stream.generate(() -> CompletableFuture.supplyAsync(() -> open(address))).limit(4).toList();
        var stores = opened.stream().map(CompletableFuture::join).toList();

        var credentials = create(stores.get(0));
        assertThat(stores).allSatisfy(store -> assertThat(store.find(credentials)).isPresent());
        stores.forEach(InterviewStore::close);
    }

    @Test
    void of_many_changes_in_two_processes_one_wins_each_revision() {
        var address = address(PostgresServer.shared());
        try (var one = open(address); var two = open(address)) {
            var credentials = create(one);
            for (int round = 0; round < 20; round++) {
                var expected = new Expected(round);
                int number = round;
                var racing = IntStream.range(0, 10).parallel().mapToObj(writer -> (writer % 2 == 0 ? one : two)
                        .change(credentials, expected, i -> i.answers().with("writer", Answer.of(10 * number + writer)))).toList();

                assertThat(racing.stream().filter(stage -> failure(stage) == null)).hasSize(1);
                assertThat(racing.stream().filter(stage -> failure(stage) instanceof StaleRevision)).hasSize(9);
            }
            assertThat(two.find(credentials).orElseThrow().revision()).isEqualTo(20);
        }
    }

    @Test
    void settings_with_which_a_power_cut_would_lose_answers_are_told() {
        try (var database = PostgresDatabase.open(address(PostgresServer.shared()), Samples.VAULT, () -> Runnable::run, System::nanoTime)) {
            assertThat(database.unsafeSettings()).isEmpty();
        }
        try (var server = PostgresServer.start("fsync=off", "full_page_writes=off", "synchronous_commit=off");
             var database = PostgresDatabase.open(address(server), Samples.VAULT, () -> Runnable::run, System::nanoTime)) {
            assertThat(database.unsafeSettings()).containsExactly("fsync=off", "full_page_writes=off", "synchronous_commit=off");
        }
    }

    @Test
    void nothing_that_a_person_said_is_in_any_file_of_the_server() throws IOException {
        try (var server = PostgresServer.start(); var store = open(address(server))) {
            var origin = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.of("CANARY-reference"));
            var credentials = credentials();
            join(store.create(new NewInterview(credentials, origin, Answers.NONE.with("item", Answer.of("CANARY-created")))));
            join(answer(store, credentials, "item", "CANARY-answer"));
            join(store.seal(credentials, Expected.ANY, "en", i -> bytes("CANARY-result")));
            server.execute("CHECKPOINT");

            assertThat(store.find(credentials).orElseThrow().answers().to("item")).contains(Answer.of("CANARY-answer"));
            assertThat(filesWith(server, credentials.id())).isNotEmpty();
            assertThat(filesWith(server, "CANARY")).isEmpty();
        }
    }

    private static List<Path> filesWith(PostgresServer server, String text) throws IOException {
        try (var files = Files.walk(server.data())) {
            return files.filter(Files::isRegularFile).filter(file -> read(file).contains(text)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Gone between listing and reading.
            return "";
        }
    }

    @Test
    void the_key_of_an_erased_interview_is_in_no_row() throws Exception {
        var address = address(PostgresServer.shared());
        try (var store = open(address);
             var raw = DriverManager.getConnection(address.url(), address.user(), address.password()); var statement = raw.createStatement()) {
            join(store.erase(create(store)));
            create(store);
            clock.advance(Duration.ofDays(1));
            join(store.sweep());

            try (var row = statement.executeQuery("SELECT count(*), count(wrapped) FROM keys.data_key")) {
                row.next();
                assertThat(List.of(row.getInt(1), row.getInt(2))).containsExactly(2, 0);
            }
        }
    }

    @Test
    void a_statement_that_fails_repeats_no_value() {
        try (var store = open(address(PostgresServer.shared()))) {
            var twice = new Credentials("CANARY", Samples.hash(1));
            join(store.create(Samples.begun(twice)));
            var trace = new StringWriter();
            failure(store.create(Samples.begun(twice))).printStackTrace(new PrintWriter(trace));

            assertThat(trace.toString()).contains("StoreUnavailable", "data_key_pkey").doesNotContain("CANARY");
        }
    }

    @Test
    void another_secret_is_refused() {
        var address = address(PostgresServer.shared());
        open(address).close();
        var other = new Vault(bytes("another secret of thirty-two byt"), new SecureRandom());

        assertThatThrownBy(() -> PostgresDatabase.open(address, other, () -> Runnable::run, System::nanoTime)).isInstanceOf(OtherSecret.class);
    }

    @Test
    void a_server_that_does_not_answer_keeps_nobody_waiting_for_more_than_two_seconds() {
        try (var server = PostgresServer.start(); var store = open(address(server))) {
            var interviews = Stream.generate(() -> create(store)).limit(60).toList();
            server.freeze();
            long begun = System.nanoTime();
            var waiting = interviews.stream().map(interview -> answer(store, interview, "cough", "yes")).toList();
            assertThatThrownBy(() -> store.find(interviews.get(0))).isInstanceOf(StoreUnavailable.class);
            assertThat(waiting).allSatisfy(stage -> assertThat(failure(stage)).isInstanceOfAny(StoreUnavailable.class, StoreBusy.class));
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(WITHIN_MILLIS);

            server.thaw();
            awaitRecovery(store, interviews.get(0));
        }
    }

    @Test
    void after_a_kill_of_the_server_everything_goes_on_by_itself() {
        try (var server = PostgresServer.start(); var store = open(address(server))) {
            var interview = create(store);
            join(answer(store, interview, "cough", "yes"));
            server.kill();
            assertThat(failure(answer(store, interview, "cough", "no"))).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.find(interview)).isInstanceOf(StoreUnavailable.class);

            server.again();
            awaitRecovery(store, interview);
            assertThat(store.find(interview).orElseThrow().answers().to("cough")).contains(Answer.of("yes"));
        }
    }

    /** Within five seconds, whatever became of the connections. */
    private static void awaitRecovery(InterviewStore store, Credentials interview) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (failure(answer(store, interview, "age", "1")) != null) {
            assertThat(System.nanoTime()).as("still away").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(store.find(interview)).isPresent();
    }

    @Test
    void more_writes_than_can_wait_are_refused_at_once() {
        try (var server = PostgresServer.start(); var store = open(address(server))) {
            var interview = create(store);
            server.freeze();
            var all = IntStream.range(0, PostgresDatabase.LONGEST_QUEUE + 50).mapToObj(i -> answer(store, interview, "age", "" + i)).toList();

            var refused = all.stream().filter(stage -> stage.toCompletableFuture().isDone()).toList();
            server.thaw();

            assertThat(refused).hasSizeBetween(30, 50).allSatisfy(stage -> assertThat(failure(stage)).isInstanceOf(StoreBusy.class));
        }
    }
}
