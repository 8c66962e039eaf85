package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** Several resources: found by a search, or to be created all or none. */
public record Bundle(String resourceType, String type, Optional<Integer> total, List<Link> link, List<Entry> entry) {

    public Bundle {
        link = List.copyOf(link);
        entry = List.copyOf(entry);
    }

    public record Link(String relation, String url) {
    }

    public record Entry(String fullUrl, Object resource, Optional<Search> search, Optional<Request> request) {
    }

    public record Search(String mode) {
    }

    public record Request(String method, String url) {
    }

    /** @param self the search, as this server understood it */
    public static Bundle found(String self, List<Entry> entries) {
        return new Bundle("Bundle", "searchset", Optional.of(entries.size()), List.of(new Link("self", self)), entries);
    }

    public static Entry match(String url, Object resource) {
        return new Entry(url, resource, Optional.of(new Search("match")), Optional.empty());
    }

    public static Bundle transaction(List<Entry> entries) {
        return new Bundle("Bundle", "transaction", Optional.empty(), List.of(), entries);
    }

    public static Entry create(String url, String type, Object resource) {
        return new Entry(url, resource, Optional.empty(), Optional.of(new Request("POST", type)));
    }
}
