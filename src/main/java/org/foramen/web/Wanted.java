package org.foramen.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.serving.Preferred;

/** The languages of a reader: the one in the address, and then those of the browser. What cannot be read is no mistake. */
record Wanted(List<Locale.LanguageRange> ranges) implements Preferred {

    static Wanted of(HttpHeaders headers) {
        return of(Optional.empty(), headers);
    }

    static Wanted of(Optional<String> parameter, HttpHeaders headers) {
        return new Wanted(Stream.of(parameter.orElse(""), String.join(",", headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .flatMap(header -> Preferred.accepted(header).stream()).toList());
    }
}
