package org.foramen.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The media types of replies. */
final class Formats {

    static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE;
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE;
    static final MediaType MARKDOWN = new MediaType("text", "markdown");
    static final MediaType MERMAID = new MediaType("text", "vnd.mermaid");
    static final MediaType GRAPHVIZ = new MediaType("text", "vnd.graphviz");
    static final MediaType YAML = new MediaType("application", "yaml");
    static final MediaType NDJSON = new MediaType("application", "x-ndjson");

    private static final Map<String, String> NAMES =
            Map.of("json", "json", "plain", "text", "markdown", "markdown", "html", "html");

    private Formats() {
    }

    static MediaType utf8(MediaType type) {
        return type.withCharset("utf-8");
    }

    /** As it stands in an entity tag. */
    static String name(MediaType type) {
        return NAMES.get(type.getSubtype());
    }
}
