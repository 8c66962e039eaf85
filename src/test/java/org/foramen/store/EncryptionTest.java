package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.store.Samples.bytes;
import static org.foramen.store.Samples.credentials;
import static org.foramen.store.Samples.join;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a person said can be read in the file, and nothing at all once its key is gone. */
class EncryptionTest {

    private static final Origin ORIGIN = new Origin("spine", "sha256:1", "en", Optional.empty(), Optional.of("CANARY-reference"));

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Credentials credentials = credentials();
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("foramen.db");
        try (var store = Samples.open(file, clock)) {
            join(store.create(new NewInterview(credentials, ORIGIN, Answers.NONE.with("item", Answer.of("CANARY-created")))));
            join(Samples.answer(store, credentials, "item", "CANARY-answer"));
            assertThat(RawFile.everything(file)).doesNotContain("CANARY");
            join(store.seal(credentials, Expected.ANY, "en", i -> bytes("CANARY-result")));
            assertThat(RawFile.everything(file)).contains(credentials.id()).doesNotContain("CANARY");
        }
    }

    @Test
    void everything_is_there_again_with_the_key() {
        try (var store = Samples.open(file, clock)) {
            var found = store.find(credentials).orElseThrow();

            assertThat(found.origin()).isEqualTo(ORIGIN);
            assertThat(found.answers().to("item")).contains(Answer.of("CANARY-answer"));
            assertThat(found.seal().orElseThrow().canonical()).isEqualTo(bytes("CANARY-result"));
        }
    }

    @Test
    void a_backup_does_not_bring_back_what_was_erased_since() throws Exception {
        var other = credentials();
        try (var store = Samples.open(file, clock)) {
            join(store.create(Samples.begun(other)));
        }
        var backup = Files.copy(file, folder.resolve("backup.db"));
        try (var store = Samples.open(file, clock)) {
            join(store.erase(credentials));
        }
        Files.copy(SqliteFile.keysOf(file), SqliteFile.keysOf(backup));

        try (var restored = Samples.open(backup, clock)) {
            assertThat(restored.find(other)).isPresent();
            assertThat(restored.find(credentials)).isEmpty();
            assertThat(RawFile.everything(backup)).contains(credentials.id());
        }
    }

    @Test
    void the_key_of_an_erased_and_of_an_expired_interview_is_in_no_byte_of_the_files() throws Exception {
        var expired = credentials();
        try (var store = Samples.open(file, clock)) {
            join(store.create(Samples.begun(expired)));
            var first = key(credentials.id());
            var second = key(expired.id());
            assertThat(RawFile.everything(file)).contains(first, second);

            join(store.erase(credentials));
            clock.advance(Duration.ofDays(1));
            join(store.sweep());

            assertThat(RawFile.everything(file)).doesNotContain(first).doesNotContain(second);
        }
    }

    /** Some of the wrapped key, as characters. */
    private String key(String interview) throws Exception {
        byte[] subject = Samples.VAULT.subject(interview);
        try (var raw = RawFile.open(SqliteFile.keysOf(file));
             var query = raw.prepareStatement("SELECT wrapped FROM data_key WHERE subject = ?")) {
            query.setBytes(1, subject);
            try (var row = query.executeQuery()) {
                return new String(row.getBytes(1), StandardCharsets.ISO_8859_1).substring(13);
            }
        }
    }

    @Test
    void an_erased_interview_leaves_a_tombstone_that_does_not_name_it_for_400_days() throws Exception {
        try (var store = Samples.open(file, clock)) {
            join(store.erase(credentials));
            assertThat(tombstones()).isEqualTo("1");
            assertThat(RawFile.everything(file)).doesNotContain(credentials.id());
            clock.advance(Duration.ofDays(400).minusMillis(1));
            join(store.sweep());
            assertThat(tombstones()).isEqualTo("1");
            clock.advance(Duration.ofMillis(1));
            join(store.sweep());
            assertThat(tombstones()).isEqualTo("0");
        }
    }

    private String tombstones() throws Exception {
        try (var raw = RawFile.open(SqliteFile.keysOf(file))) {
            return RawFile.text(raw, "SELECT count(*) FROM data_key WHERE wrapped IS NULL");
        }
    }

    @Test
    void another_secret_is_refused() {
        var other = new Vault(bytes("another secret of thirty-two byt"), new SecureRandom());

        assertThatThrownBy(() -> SqliteDatabase.open(file, clock, other, () -> Runnable::run))
                .isInstanceOf(OtherSecret.class)
                .hasMessage("the interviews are encrypted with another secret than this one - give back the key file they began with");
    }

    @Test
    void what_an_earlier_program_left_readable_is_encrypted_when_it_is_opened() throws Exception {
        var earlier = credentials();
        try (var raw = RawFile.open(file); var insert = raw.prepareStatement("""
                INSERT INTO interview (id, token, pack_id, pack_hash, locale, created, expires, revision, answers,
                                       sealed, sealed_locale, sealed_result)
                SELECT ?, ?, pack_id, pack_hash, locale, created, expires, 1, ?, created, 'en', ? FROM interview""")) {
            insert.setString(1, earlier.id());
            insert.setBytes(2, earlier.token().bytes());
            insert.setBytes(3, bytes("{\"item\":\"CANARY-plain\"}"));
            insert.setBytes(4, bytes("{\"result\":\"CANARY-plain\"}"));
            insert.executeUpdate();
        }

        try (var store = Samples.open(file, clock)) {
            var found = store.find(earlier).orElseThrow();
            assertThat(found.answers().to("item")).contains(Answer.of("CANARY-plain"));
            assertThat(found.seal().orElseThrow().canonical()).isEqualTo(bytes("{\"result\":\"CANARY-plain\"}"));
            assertThat(RawFile.everything(file)).doesNotContain("CANARY");
        }
    }
}
