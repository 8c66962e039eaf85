package org.foramen.api.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reply as it was received; the names of its headers are in lower case. */
record RawReply(int status, Map<String, List<String>> headers, byte[] body, Duration took) {

    static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(), List.of()).stream().findFirst();
    }

    String mediaType() {
        return header("Content-Type").orElse("").split(";")[0].strip();
    }

    boolean isProblem() {
        return mediaType().equals(PROBLEM);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text(), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The code of a problem. */
    String code() {
        return isProblem() ? json().path("code").asText() : "";
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + text();
    }
}
