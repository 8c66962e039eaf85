package org.foramen.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answers;

/** The interviews: a row each, the answers in one column. */
final class InterviewTable {

    private static final String SELECT = """
            SELECT id, token, pack_id, pack_hash, locale, notice, reference, created, expires, revision, answers,
                   sealed, sealed_locale, sealed_result
            FROM interview WHERE\s""";
    private static final String FIND = SELECT + "id = ?";
    private static final String OPEN = SELECT + "expires <= ? AND sealed IS NULL AND id > ? ORDER BY id LIMIT ?";

    private InterviewTable() {
    }

    static void insert(Session session, StoredInterview interview, Hash token) throws SQLException {
        var origin = interview.origin();
        session.update("""
                        INSERT INTO interview (id, token, pack_id, pack_hash, locale, notice, reference, created,
                                               expires, revision, answers)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                interview.id(), token.bytes(), origin.packId(), origin.packHash(), origin.locale(),
                origin.notice().orElse(null), origin.reference().orElse(null), interview.created().toEpochMilli(),
                interview.expires().toEpochMilli(), interview.revision(), AnswersJson.write(interview.answers()));
    }

    static Optional<StoredInterview> find(Session session, Credentials credentials, Instant now) throws SQLException {
        return session.one(FIND, row -> {
            boolean opens = credentials.token().equals(new Hash(row.getBytes("token")));
            return opens && isAlive(row, now) ? interview(row) : null;
        }, credentials.id());
    }

    static Optional<StoredInterview> find(Session session, String id, Instant now) throws SQLException {
        return session.one(FIND, row -> isAlive(row, now) ? interview(row) : null, id);
    }

    /** Those that are not sealed and expire until then, by id, from behind one on. */
    static List<StoredInterview> open(Session session, Instant until, String behind, int most) throws SQLException {
        return session.all(OPEN, InterviewTable::interview, until.toEpochMilli(), behind, most);
    }

    private static boolean isAlive(ResultSet row, Instant now) throws SQLException {
        return now.toEpochMilli() < row.getLong("expires");
    }

    private static StoredInterview interview(ResultSet row) throws SQLException {
        var origin = new Origin(row.getString("pack_id"), row.getString("pack_hash"), row.getString("locale"),
                Optional.ofNullable(row.getString("notice")), Optional.ofNullable(row.getString("reference")));
        return new StoredInterview(row.getString("id"), origin, instant(row, "created"), instant(row, "expires"),
                row.getLong("revision"), AnswersJson.read(row.getBytes("answers")), seal(row));
    }

    private static Optional<Seal> seal(ResultSet row) throws SQLException {
        byte[] result = row.getBytes("sealed_result");
        return result == null
                ? Optional.empty()
                : Optional.of(new Seal(instant(row, "sealed"), row.getString("sealed_locale"), result));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static void answer(Session session, String id, long revision, Answers answers) throws SQLException {
        session.update("UPDATE interview SET revision = ?, answers = ? WHERE id = ?",
                revision, AnswersJson.write(answers), id);
    }

    static void seal(Session session, String id, long revision, Seal seal, Instant expires) throws SQLException {
        session.update("""
                        UPDATE interview SET revision = ?, sealed = ?, sealed_locale = ?, sealed_result = ?, expires = ?
                        WHERE id = ?""",
                revision, seal.at().toEpochMilli(), seal.locale(), seal.canonical(), expires.toEpochMilli(), id);
    }

    static void changeToken(Session session, String id, Hash token) throws SQLException {
        session.update("UPDATE interview SET token = ? WHERE id = ?", token.bytes(), id);
    }

    static void delete(Session session, String id) throws SQLException {
        session.update("DELETE FROM interview WHERE id = ?", id);
    }

    /** Deletes at most so many of those that have expired; says how many. */
    static int deleteExpired(Session session, Instant now, int most) throws SQLException {
        return session.update(
                "DELETE FROM interview WHERE id IN (SELECT id FROM interview WHERE expires <= ? LIMIT ?)",
                now.toEpochMilli(), most);
    }
}
