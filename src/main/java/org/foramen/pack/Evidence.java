package org.foramen.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a guideline that rules rest on.
 *
 * @param id       cited by rules; it may name a condition, so patients never see it
 * @param ref      the neutral name that patients see
 * @param scenario the people it is about, in our own words
 * @param where    the publisher's own address
 * @param ratings  the publisher's rating of each kind of imaging
 * @param check    what a clinician must still verify
 */
public record Evidence(String id, String ref, String publisher, String title, int year, String scenario,
                       Optional<String> where, LocalDate readOn, LocalDate reviewBy, Sure sure,
                       Map<String, String> ratings, Optional<String> check) {

    /** What was read of it. */
    public enum Sure { PRIMARY, SECONDARY, ABSTRACT, TITLE_ONLY, OWN_KNOWLEDGE }

    public Evidence {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
    }

    public boolean isExpiredOn(LocalDate day) {
        return day.isAfter(reviewBy);
    }
}
