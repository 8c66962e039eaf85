package org.foramen.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Audit logs of tests. */
final class Logs {

    static final Chain CHAIN = new Chain(new byte[32]);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:00:00.123Z"), ZoneOffset.UTC);
    static final Caller CALLER = new Caller(Optional.of("pk1"), Optional.of("192.0.2.77"));

    private Logs() {
    }

    static AuditLog open(Path file) throws IOException, AuditFile.Unusable {
        return AuditLog.on(AuditFile.open(file), CHAIN, CLOCK);
    }

    /** Returns when all is written. */
    static void write(Path file, int entries) throws IOException, AuditFile.Unusable {
        try (var log = open(file)) {
            for (int i = 0; i < entries; i++) {
                log.add(Event.values()[1 + i % 7], Optional.of("interview-" + i), CALLER, Audit.DONE);
            }
        }
    }

    static Verdict verdict(byte[] log) {
        try {
            return Verdict.on(new ByteArrayInputStream(log), CHAIN, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verdict verdict(Path file) throws IOException {
        return verdict(Files.readAllBytes(file));
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII);
    }
}
