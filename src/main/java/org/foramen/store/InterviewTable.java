package org.foramen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The interviews: a row each; answers, result and reference encrypted with a key that is kept elsewhere. */
final class InterviewTable {

    private static final String FIND = """
            SELECT id, token, pack_id, pack_hash, locale, notice, reference, client, created, expires, revision, answers,
                   sealed, sealed_locale, sealed_result
            FROM interview WHERE id = ?""";

    private final Vault vault;

    InterviewTable(Vault vault) {
        this.vault = vault;
    }

    /** An interview, and the key it is kept with. */
    record Kept(StoredInterview interview, DataKey key) {
    }

    void insert(Session session, StoredInterview interview, Hash token) throws SQLException {
        var id = interview.id();
        var origin = interview.origin();
        var key = vault.newKey();
        DataKeyTable.insert(session, vault.subject(id), vault.wrap(key, id), interview.created());
        session.update("""
                        INSERT INTO interview (id, token, pack_id, pack_hash, locale, notice, reference, client, created,
                                               expires, revision, answers)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id, token.bytes(), origin.packId(), origin.packHash(), origin.locale(), origin.notice().orElse(null),
                origin.reference().map(text -> key.encrypt(text.getBytes(UTF_8), Place.REFERENCE.of(id))).orElse(null),
                origin.client().orElse(null), interview.created().toEpochMilli(), interview.expires().toEpochMilli(),
                interview.revision(), key.encrypt(AnswersJson.write(interview.answers()), Place.ANSWERS.of(id)));
    }

    Optional<StoredInterview> find(Session session, Credentials credentials, Instant now) throws SQLException {
        return find(session, FIND, credentials.id(), opens(credentials, now)).map(Kept::interview);
    }

    Optional<StoredInterview> find(Session session, String id, Instant now) throws SQLException {
        return find(session, FIND, id, isAlive(now)).map(Kept::interview);
    }

    /** To be changed in this transaction, and by no one else meanwhile. */
    Optional<Kept> lock(Session session, Credentials credentials, Instant now) throws SQLException {
        return find(session, FIND + session.dialect().forUpdate, credentials.id(), opens(credentials, now));
    }

    Optional<Kept> lock(Session session, String id, Instant now) throws SQLException {
        return find(session, FIND + session.dialect().forUpdate, id, isAlive(now));
    }

    /** Whether a row is there for whoever asks. */
    private interface Admission {
        boolean admits(ResultSet row) throws SQLException;
    }

    private static Admission opens(Credentials credentials, Instant now) {
        var alive = isAlive(now);
        return row -> credentials.token().equals(new Hash(row.getBytes("token"))) && alive.admits(row);
    }

    private static Admission isAlive(Instant now) {
        return row -> now.toEpochMilli() < row.getLong("expires");
    }

    /** Without its key, an interview is not there. */
    private Optional<Kept> find(Session session, String sql, String id, Admission admission) throws SQLException {
        var row = session.one(sql, found -> admission.admits(found) ? Row.of(found) : null, id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        return DataKeyTable.find(session, vault.subject(id)).map(wrapped -> {
            var key = vault.unwrap(wrapped, id);
            return new Kept(row.get().interview(key), key);
        });
    }

    /** The ids of those that are not sealed and expire until then, in their order, from behind one on. */
    static List<String> open(Session session, Instant until, String behind, int most) throws SQLException {
        return session.all("SELECT id FROM interview WHERE expires <= ? AND sealed IS NULL AND id > ? ORDER BY id LIMIT ?",
                row -> row.getString("id"), until.toEpochMilli(), behind, most);
    }

    void answer(Session session, Kept kept, StoredInterview changed) throws SQLException {
        session.update("UPDATE interview SET revision = ?, answers = ? WHERE id = ?", changed.revision(),
                kept.key().encrypt(AnswersJson.write(changed.answers()), Place.ANSWERS.of(changed.id())), changed.id());
    }

    void seal(Session session, Kept kept, StoredInterview sealed, Seal seal) throws SQLException {
        session.update("""
                        UPDATE interview SET revision = ?, sealed = ?, sealed_locale = ?, sealed_result = ?, expires = ?
                        WHERE id = ?""",
                sealed.revision(), seal.at().toEpochMilli(), seal.locale(),
                kept.key().encrypt(seal.canonical(), Place.RESULT.of(sealed.id())), sealed.expires().toEpochMilli(), sealed.id());
    }

    static void changeToken(Session session, String id, Hash token) throws SQLException {
        session.update("UPDATE interview SET token = ? WHERE id = ?", token.bytes(), id);
    }

    void delete(Session session, String id, Instant now) throws SQLException {
        session.update("DELETE FROM interview WHERE id = ?", id);
        DataKeyTable.destroy(session, vault.subject(id), now);
    }

    /** Deletes at most so many of those that have expired; says how many. */
    int deleteExpired(Session session, Instant now, int most) throws SQLException {
        var expired = session.all("SELECT id FROM interview WHERE expires <= ? ORDER BY id LIMIT ?",
                row -> row.getString("id"), now.toEpochMilli(), most);
        for (var id : expired) {
            delete(session, id, now);
        }
        return expired.size();
    }
}
