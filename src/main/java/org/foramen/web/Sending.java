package org.foramen.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/** Sends files: compressed to who takes that, and not again to who has them. */
final class Sending {

    /** Asked for each time, and sent only when it has changed. */
    static final String CHECKED = "public, no-cache";
    static final String MINUTES = "public, max-age=300";
    static final String FOREVER = "public, max-age=31536000, immutable";

    private static final Pattern GZIP = Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

    private Sending() {
    }

    static Response.ResponseBuilder file(WebFile file, String caching, HttpHeaders headers, Request request) {
        boolean compressed = GZIP.matcher(String.join(",", headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING))).find();
        var tag = new EntityTag(file.tag() + (compressed ? "-gzip" : ""));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged != null ? unchanged : Response.ok(compressed ? file.compressed() : file.bytes(), file.type())
                .header(HttpHeaders.CONTENT_ENCODING, compressed ? "gzip" : null);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    /** For pages of other sites. */
    static Response.ResponseBuilder shared(WebFile file, String caching, HttpHeaders headers, Request request) {
        return file(file, caching, headers, request).header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
