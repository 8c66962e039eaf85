package org.foramen.serving;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages somebody would like to be answered in, best first (RFC 4647). */
public interface Preferred {

    int LONGEST_HEADER = 1024;

    List<Locale.LanguageRange> ranges();

    /** The best of these languages, if any is asked for. */
    default Optional<String> among(Collection<String> offered) {
        return Optional.ofNullable(Locale.lookupTag(ranges(), offered))
                .flatMap(tag -> offered.stream().filter(tag::equalsIgnoreCase).findFirst());
    }

    /** Those of an Accept-Language header; a browser sends it unasked, so what cannot be read is no mistake. */
    static List<Locale.LanguageRange> accepted(String header) {
        try {
            return header.isEmpty() || header.length() > LONGEST_HEADER ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*")).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
