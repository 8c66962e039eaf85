package org.foramen.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foramen.serving.Preferred;

/** The languages of a reader: the one in the address, and then those of the browser. What cannot be read is no mistake. */
record Wanted(List<Locale.LanguageRange> ranges) implements Preferred {

    private static final int LONGEST = 1024;

    static Wanted of(Optional<String> parameter, HttpHeaders headers) {
        var ranges = new ArrayList<>(parsed(parameter.orElse("")));
        ranges.addAll(parsed(String.join(",", headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE))));
        return new Wanted(ranges);
    }

    private static List<Locale.LanguageRange> parsed(String text) {
        try {
            return text.isEmpty() || text.length() > LONGEST ? List.of() : Locale.LanguageRange.parse(text).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*")).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    public Optional<String> among(Collection<String> offered) {
        return Optional.ofNullable(Locale.lookupTag(ranges, offered))
                .flatMap(tag -> offered.stream().filter(tag::equalsIgnoreCase).findFirst());
    }
}
