package org.foramen.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.access.HandoverCode;

/** The code in a form that was sent. */
final class TypedCode {

    private static final String FIELD = "code=";

    private TypedCode() {
    }

    static Optional<HandoverCode> in(byte[] form) {
        var fields = Stream.of(new String(form, StandardCharsets.UTF_8).split("&"))
                .filter(field -> field.startsWith(FIELD)).toList();
        return fields.size() == 1 ? decoded(fields.get(0).substring(FIELD.length())).flatMap(HandoverCode::parse) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
