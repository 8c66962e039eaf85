package org.foramen.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.triage.Protocol;

/**
 * A pack that was read and checked.
 *
 * @param locales      the default one among them
 * @param codes        what its questions and outcomes are called in electronic records
 * @param flags        what modifiers may add to a result
 * @param alternatives scans that modifiers may add to a result
 * @param summary      what a physician reads first of the answers, in order: linkIds, and {@link #RED_FLAGS}
 * @param lowers       earlier versions than which this one is known to be milder to some
 * @param evidence     by id
 * @param texts        by locale
 * @param contentHash  the same only when every letter that counts is
 * @param places       where each rule, item and modifier stands, by id, and each line of the safety net, by
 *                     {@code safety_net.} and its key
 * @param warnings     what is wrong and does not keep the pack from being used
 */
public record Pack(String id, String version, LocalDate date, String defaultLocale, List<PackLocale> locales,
                   Protocol protocol, Codes codes, List<String> flags, List<String> alternatives, List<String> summary, List<Reviewer> reviewers, List<Lowering> lowers,
                   Map<String, Evidence> evidence, Map<String, Texts> texts, List<Article> articles, String contentHash,
                   Map<String, Place> places, List<PackProblem> warnings) {

    /** Stands for all red flags. */
    public static final String RED_FLAGS = "red_flags";

    public Pack {
        locales = List.copyOf(locales);
        flags = List.copyOf(flags);
        alternatives = List.copyOf(alternatives);
        summary = List.copyOf(summary);
        reviewers = List.copyOf(reviewers);
        lowers = List.copyOf(lowers);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        articles = List.copyOf(articles);
        places = Map.copyOf(places);
        warnings = List.copyOf(warnings);
    }

    /** The texts in a language; in the default one if the pack is not written in it. */
    public Texts texts(String locale) {
        return texts.getOrDefault(locale, texts.get(defaultLocale));
    }
}
