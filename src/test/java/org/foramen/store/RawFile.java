package org.foramen.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file of a store, looked at from outside. */
final class RawFile {

    private RawFile() {
    }

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** The first value of the first row. */
    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    /** Every byte of the file and the one with its keys, of their logs and their indexes, as characters. */
    static String everything(Path file) {
        return Stream.of(file, SqliteFile.keysOf(file))
                .flatMap(each -> Stream.of("", "-wal", "-shm").map(suffix -> each.resolveSibling(each.getFileName() + suffix)))
                .filter(Files::exists).map(RawFile::characters).collect(Collectors.joining());
    }

    private static String characters(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
