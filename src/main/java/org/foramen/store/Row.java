package org.foramen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of the interviews as it was read, before anything is decrypted. */
record Row(String id, Origin origin, Optional<byte[]> reference, Instant created, Instant expires, long revision,
           byte[] answers, Optional<Seal> seal) {

    static Row of(ResultSet row) throws SQLException {
        var origin = new Origin(row.getString("pack_id"), row.getString("pack_hash"), row.getString("locale"),
                Optional.ofNullable(row.getString("notice")), Optional.empty(), Optional.ofNullable(row.getString("client")));
        return new Row(row.getString("id"), origin, Optional.ofNullable(row.getBytes("reference")), instant(row, "created"),
                instant(row, "expires"), row.getLong("revision"), row.getBytes("answers"), seal(row));
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

    StoredInterview interview(DataKey key) {
        return new StoredInterview(id, origin.withReference(reference.map(bytes -> new String(key.decrypt(bytes, Place.REFERENCE.of(id)), UTF_8))),
                created, expires, revision, AnswersJson.read(key.decrypt(answers, Place.ANSWERS.of(id))),
                seal.map(sealed -> new Seal(sealed.at(), sealed.locale(), key.decrypt(sealed.canonical(), Place.RESULT.of(id)))));
    }
}
