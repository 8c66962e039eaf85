package org.foramen.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is the same for everyone, compressed once.
 *
 * @param tag       names exactly these bytes
 * @param integrity what a page that loads it can hold it against
 */
record WebFile(String type, byte[] bytes, byte[] compressed, String tag, String integrity) {

    private static final int TAG_LENGTH = 32;

    static WebFile of(String type, byte[] bytes) {
        return new WebFile(type, bytes, gzip(bytes), HexFormat.of().formatHex(digest("SHA-256", bytes)).substring(0, TAG_LENGTH),
                "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes)));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {{ def.setLevel(9); }}) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
