package org.foramen.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foramen.serving.Preferred;

/** The languages a browser asks for. */
record HandoverLanguage(HttpHeaders headers) implements Preferred {

    private static final int LONGEST = 1024;

    @Override
    public Optional<String> among(Collection<String> offered) {
        return Optional.ofNullable(Locale.lookupTag(ranges(), offered))
                .flatMap(tag -> offered.stream().filter(tag::equalsIgnoreCase).findFirst());
    }

    /** Nobody typed it, so what cannot be read is no mistake. */
    private List<Locale.LanguageRange> ranges() {
        var given = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var text = given == null ? "" : String.join(",", given);
        try {
            return text.isEmpty() || text.length() > LONGEST ? List.of() : Locale.LanguageRange.parse(text).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*")).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
