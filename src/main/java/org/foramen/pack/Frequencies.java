package org.foramen.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often plausible people give which answer: invented, and used to weigh questions and changes, never to decide.
 *
 * @param base  weights of answers, by linkId
 * @param kinds of people, who differ from that in some answers
 */
public record Frequencies(Map<String, Map<String, Double>> base, List<Kind> kinds) {

    public static final Frequencies NONE = new Frequencies(Map.of(), List.of());

    public Frequencies {
        base = Collections.unmodifiableMap(new LinkedHashMap<>(base));
        kinds = List.copyOf(kinds);
    }

    /** @param share of all people, in any unit */
    public record Kind(String name, double share, Map<String, Map<String, Double>> answers) {
        public Kind {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /** The weights of the answers to one question; none where nothing is said. */
    public Optional<Map<String, Double>> of(Kind kind, String linkId) {
        return Optional.ofNullable(kind.answers().getOrDefault(linkId, base.get(linkId)));
    }
}
