package org.foramen.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style of every page that is rendered here. */
public final class Stylesheet {

    /** Where a page that does not carry it finds it. */
    public static final String PATH = "/r/style.css";

    public static final String TEXT = read();

    /** For a page that carries the style: allows it and nothing else. */
    public static final String POLICY = "default-src 'none'; style-src '" + hash(TEXT) + "'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private Stylesheet() {
    }

    private static String read() {
        try (var in = Stylesheet.class.getResourceAsStream("/print/style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a content security policy names a style (CSP level 3, 2.3.1). */
    static String hash(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
