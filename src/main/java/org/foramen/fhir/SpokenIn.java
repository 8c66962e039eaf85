package org.foramen.fhir;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foramen.serving.Preferred;

/** The languages a client would like its forms in: by {@code _language}, then by the resource, then by Accept-Language. */
public record SpokenIn(List<Locale.LanguageRange> ranges) implements Preferred {

    public SpokenIn {
        ranges = List.copyOf(ranges);
    }

    static SpokenIn of(Optional<String> parameter, Optional<String> resource, HttpHeaders headers) {
        var ranges = new ArrayList<Locale.LanguageRange>();
        parameter.map(Preferred::accepted).ifPresent(ranges::addAll);
        resource.map(Preferred::accepted).ifPresent(ranges::addAll);
        var header = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        ranges.addAll(Preferred.accepted(header == null ? "" : String.join(",", header)));
        return new SpokenIn(ranges);
    }

    /** In the language of a resource. */
    public static SpokenIn of(Optional<String> resource) {
        return new SpokenIn(resource.map(Preferred::accepted).orElse(List.of()));
    }
}
